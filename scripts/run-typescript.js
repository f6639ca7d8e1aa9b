// Runs a TypeScript file of this project in Node: node scripts/run-typescript.js <file> [arguments]
"use strict";
const path = require("node:path");
require("./register-typescript.js");

process.argv.splice(1, 1);
require(path.resolve(process.argv[1]));
