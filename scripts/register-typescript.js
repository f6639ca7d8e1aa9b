// Lets Node load the TypeScript of this project, by require and by import.
"use strict";
const fs = require("node:fs");
const { register } = require("node:module");
const { transformSync } = require("@swc/core");

for (const extension of [".ts", ".tsx"]) {
  require.extensions[extension] = (module, filename) => {
    const { code } = transformSync(fs.readFileSync(filename, "utf8"), {
      filename,
      sourceMaps: "inline",
      module: { type: "commonjs" },
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        target: "es2022",
        transform: { react: { runtime: "automatic" } },
      },
    });
    module._compile(code, filename);
  };
}

// What is imported goes the way of what is required; newer Node would take the types away itself, and know no folders then.
const asRequired = `export const load = (url, context, next) =>
  /\\.tsx?(\\?|$)/.test(url) ? { format: "commonjs", shortCircuit: true, source: null } : next(url, context);`;
register(`data:text/javascript,${encodeURIComponent(asRequired)}`);

// An error names the line that somebody wrote.
process.setSourceMapsEnabled(true);
