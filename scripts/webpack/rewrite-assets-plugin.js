// Changes text files of the build on their way out.
"use strict";
const { Compilation, WebpackError, sources } = require("webpack");

const TEXT = /\.(html|js|json|xml|txt|css)$/;

class RewriteAssetsPlugin {
  /**
   * @param {(text: string, file: string) => string} rewrite
   * @param {(text: string, file: string) => string | undefined} complain what is wrong with a finished file, if anything
   */
  constructor(rewrite, complain = () => undefined) {
    this.rewrite = rewrite;
    this.complain = complain;
  }

  apply(compiler) {
    const name = "RewriteAssetsPlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        for (const file of Object.keys(assets).filter((asset) => TEXT.test(asset))) {
          const before = assets[file].source().toString();
          const after = this.rewrite(before, file);
          if (after !== before) compilation.updateAsset(file, new sources.RawSource(after));
          const problem = this.complain(after, file);
          if (problem) compilation.errors.push(new WebpackError(problem));
        }
      });
    });
  }
}

module.exports = { RewriteAssetsPlugin };
