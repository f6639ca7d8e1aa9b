// Univer's own prebuilt UMD files, served as they are: compiling Univer takes longer than everything else together.
"use strict";
const fs = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "../node_modules");
const presets = ["core", "conditional-formatting", "data-validation", "note"].map(
  (name) => `@univerjs/preset-sheets-${name}`,
);

// The order matters: each file reads globals that those before it have set.
const scripts = [
  "rxjs/dist/bundles/rxjs.umd.min.js",
  "@wendellhu/redi/dist/umd/index.js",
  "@wendellhu/redi/dist/umd/react-bindings/index.js",
  "@univerjs/protocol/lib/umd/index.js",
  "@univerjs/themes/lib/umd/index.js",
  "@univerjs/core/lib/umd/index.js",
  "@univerjs/core/lib/umd/facade.js",
  // an interface only; without it Univer does not start, and it sends nothing
  "@univerjs/telemetry/lib/umd/index.js",
  "@univerjs/rpc/lib/umd/index.js",
  "@univerjs/network/lib/umd/index.js",
  "@univerjs/network/lib/umd/facade.js",
  "@univerjs/engine-render/lib/umd/index.js",
  "@univerjs/engine-formula/lib/umd/index.js",
  "@univerjs/engine-formula/lib/umd/facade.js",
  ...presets.flatMap((preset) => [`${preset}/lib/umd/index.js`, `${preset}/lib/umd/locales/en-US.js`]),
];
const styles = presets.map((preset) => `${preset}/lib/index.css`);

const pascalCase = (name) => name.replace(/(^|-)(\w)/g, (_match, _dash, letter) => letter.toUpperCase());

/** "@univerjs/sheets-formula" → "UniverSheetsFormula", its facade and locale likewise; undefined for other packages. */
function globalName(request) {
  const parts = /^@univerjs\/([\w-]+)(\/(?:lib\/)?facade|\/locales\/en-US)?$/.exec(request);
  if (!parts) return { react: "React", "react-dom": "ReactDOM", rxjs: "rxjs" }[request];
  const suffix = parts[2] === undefined ? "" : parts[2].endsWith("facade") ? "Facade" : "EnUS";
  return `Univer${pascalCase(parts[1])}${suffix}`;
}

/**
 * Univer's build sets each field of each object through a helper that asks first whether the object has it: a quarter of the time
 * of an edit in the formula engine. Here the helper sets the field.
 */
const CAREFUL = /return\((\w)=\w+\(\1\)\)in (\w)\?Object\.defineProperty\(\2,\1,\{value:(\w),[^}]*\}\):\2\[\1\]=\3,\2/;
const withQuickFields = (code) => code.replace(CAREFUL, "return $2[$1]=$3,$2");

const ENGINE = "@univerjs/engine-formula/lib/umd/index.js";
const engineMiddleware = {
  name: "formula-engine",
  path: `/univer/${ENGINE}`,
  middleware: (_request, response) => {
    response.setHeader("Content-Type", "text/javascript; charset=utf-8");
    response.end(withQuickFields(fs.readFileSync(path.join(root, ENGINE), "utf8")));
  },
};

const address = (file) => `/univer/${file}`;

module.exports = {
  engineMiddleware,
  root,
  globalName,
  styleTags: styles.map((file) => `<link rel="stylesheet" href="${address(file)}" />`).join("\n    "),
  scriptTags: scripts.map((file) => `<script src="${address(file)}"></script>`).join("\n    "),
};
