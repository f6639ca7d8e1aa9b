// Compiles as the other tests do, but for one place of one file, which reads otherwise.
"use strict";
const { createTransformer } = require("@swc/jest");

module.exports = {
  createTransformer({ file, find, replace, ...swc }) {
    const { process, getCacheKey } = createTransformer(swc);
    const planted = (source, name) => (name === file ? source.replace(find, () => replace) : source);
    return {
      process: (source, name, options) => process(planted(source, name), name, options),
      getCacheKey: (source, name, options) => getCacheKey(planted(source, name), name, options),
    };
  },
};
