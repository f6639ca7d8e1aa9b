// What the generator of functions.json cannot write.
"use strict";
const { RewriteAssetsPlugin } = require("./rewrite-assets-plugin.js");

/**
 * functions.json with error values let through. Without it Excel answers a call in its own place as soon as one cell of a range
 * shows an error; with it the function gets the error, and it stays in the month or row where it is.
 */
const withErrorsAllowed = (json) =>
  JSON.stringify({ ...JSON.parse(json), allowErrorForDataTypeAny: true }, undefined, 4);

const functionsMetadataPlugin = () =>
  new RewriteAssetsPlugin((text, file) => (file === "functions.json" ? withErrorsAllowed(text) : text));

module.exports = { functionsMetadataPlugin, withErrorsAllowed };
