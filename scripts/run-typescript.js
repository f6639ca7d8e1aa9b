// Runs a TypeScript file of this project in Node: node scripts/run-typescript.js <file> [arguments]
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { transformSync } = require("@swc/core");

for (const extension of [".ts", ".tsx"]) {
  require.extensions[extension] = (module, filename) => {
    const { code } = transformSync(fs.readFileSync(filename, "utf8"), {
      filename,
      sourceMaps: "inline",
      module: { type: "commonjs" },
      jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022" },
    });
    module._compile(code, filename);
  };
}
process.argv.splice(1, 1);
require(path.resolve(process.argv[1]));
