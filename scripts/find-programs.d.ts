/** Chromium, Chrome or Edge; CHROMIUM names another. undefined when there is none. */
export function findBrowser(): string | undefined;
/** Gnumeric's converter; SSCONVERT names another. undefined when there is none. */
export function findGnumeric(): string | undefined;
/** LibreOffice; SOFFICE names another. undefined when there is none. */
export function findLibreOffice(): string | undefined;
/** Microsoft's validator of Office files; OPEN_XML_VALIDATOR names another. undefined where no package brings one. */
export function findOpenXmlValidator(): string | undefined;
/** The folder of PostgreSQL's initdb, postgres and psql; POSTGRESQL names another. undefined when there is none. */
export function findPostgreSql(): string | undefined;
