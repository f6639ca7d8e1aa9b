/** Chromium, Chrome or Edge; CHROMIUM names another. undefined when there is none. */
export function findBrowser(): string | undefined;
/** LibreOffice; SOFFICE names another. undefined when there is none. */
export function findLibreOffice(): string | undefined;
