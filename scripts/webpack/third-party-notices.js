// THIRD-PARTY-NOTICES.txt: every package of which something is in the build, with its licence text; bom.json: the same as CycloneDX.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { Compilation, WebpackError, sources } = require("webpack");
const { billOfMaterials } = require("./bill-of-materials.js");

const FILE = "THIRD-PARTY-NOTICES.txt";
const BILL = "bom.json";
const ALLOWED = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD"];

/** Packages that carry no licence text, and the package of the same publisher under the same licence that does. */
const TEXT_OF = { "@fluentui/react-icons": "@fluentui/react-components" };

const INSTALLED = /^(.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+))[\\/]/;

/** The folders of all packages a compilation took modules from. */
function packageFolders(compilation) {
  const found = new Set();
  const visit = (module) => {
    module.modules?.forEach(visit);
    const folder = INSTALLED.exec(module.resource ?? "")?.[1];
    if (folder !== undefined) found.add(folder);
  };
  for (const module of compilation.modules) visit(module);
  return [...found];
}

function licenceText(folder) {
  const file = fs.readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  return file === undefined ? undefined : fs.readFileSync(path.join(folder, file), "utf8").trim();
}

/** @returns {{name: string, version: string, licence: string, text: string | undefined}} */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const other = TEXT_OF[name];
  const text = licenceText(other ? path.join(folder, path.relative(name, "."), other) : folder);
  return { name, version, licence: license, text };
}

const problemWith = ({ name, licence, text }) => {
  if (!ALLOWED.includes(licence)) return `${name} is under ${licence}: look whether it may be shipped.`;
  return text === undefined
    ? `${name} has no licence text: say in ${path.basename(__filename)} where it is.`
    : undefined;
};

const LINE = `\n\n${"-".repeat(80)}\n\n`;

class ThirdPartyNoticesPlugin {
  /** @param {string[]} among packages of which something is shipped among our own, not as modules */
  constructor(among = []) {
    this.among = among.map((name) => path.join(__dirname, "../../node_modules", name));
  }

  apply(compiler) {
    const name = "ThirdPartyNoticesPlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const notices = [...packageFolders(compilation), ...this.among]
          .map(noticeOf)
          .sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const problem of notices.map(problemWith)) if (problem) compilation.errors.push(new WebpackError(problem));
        const texts = notices.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`);
        const all = ["AI Budget contains parts of these packages.", ...texts].join(LINE);
        compilation.emitAsset(FILE, new sources.RawSource(`${all}\n`));
        compilation.emitAsset(BILL, new sources.RawSource(`${billOfMaterials(notices)}\n`));
      });
    });
  }
}

module.exports = { ThirdPartyNoticesPlugin };
