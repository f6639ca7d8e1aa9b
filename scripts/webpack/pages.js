// How the add-in's pages differ between the published build and the workbench.
"use strict";
const { RewriteAssetsPlugin } = require("./rewrite-assets-plugin.js");

const OFFICE_CDN = "https://appsforoffice.microsoft.com";
const OFFICE_SCRIPT = `<script src="${OFFICE_CDN}/lib/1/hosted/office.js"></script>`;

// Fluent UI inserts style elements; everything else comes from the add-in's own host and, for office.js, from Microsoft.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'self' ${OFFICE_CDN}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join("; ");

const isPage = (file) => file.endsWith(".html");

/** Published pages say what they may load, before anything is loaded. */
const securityPolicyPlugin = () =>
  new RewriteAssetsPlugin((text, file) =>
    isPage(file)
      ? text.replace(
          /<head>/,
          `<head><meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}" />`,
        )
      : text,
  );

/** In the workbench the pane gets the same office.js from node_modules, and before it what stands in for Excel. */
const localOfficePlugin = () =>
  new RewriteAssetsPlugin((text, file) =>
    isPage(file)
      ? text.replace(OFFICE_SCRIPT, '<script src="pane-shim.js"></script><script src="/office/office.js"></script>')
      : text,
  );

module.exports = { securityPolicyPlugin, localOfficePlugin };
