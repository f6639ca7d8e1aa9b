// Where the built add-in will be served from. Sources say https://localhost:3000/.
"use strict";
const { RewriteAssetsPlugin } = require("./rewrite-assets-plugin.js");

const IN_SOURCES = "https://localhost:3000/";

/** ADDIN_URL with a slash at its end; undefined when it is not set. */
function addinUrl(given = process.env.ADDIN_URL) {
  if (!given) return undefined;
  if (!/^https:\/\/[^/]+/.test(given))
    throw new Error(`ADDIN_URL is "${given}"; Excel loads add-ins from https addresses only.`);
  return given.endsWith("/") ? given : `${given}/`;
}

/** Puts ADDIN_URL into every file of the build, and fails the build when "localhost" is left in one. */
function addinUrlPlugin(url = addinUrl()) {
  if (url === undefined) return [];
  const isPublic = !url.includes("localhost");
  return [
    new RewriteAssetsPlugin(
      (text) => text.replaceAll(IN_SOURCES, url),
      (text, file) =>
        isPublic && text.includes("localhost")
          ? `${file} still says "localhost" although ADDIN_URL is set.`
          : undefined,
    ),
  ];
}

module.exports = { addinUrlPlugin };
