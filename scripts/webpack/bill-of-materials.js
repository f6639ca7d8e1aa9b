// bom.json: the packages in the build as a CycloneDX bill of materials. The build alone knows them: "npm sbom" leaves React out, which
// packages of the workbench want too, and CycloneDX's own plugin brings 124 packages, some to be compiled.
"use strict";
const { name, version, license } = require("../../package.json");

/** Scope and name apart, each escaped: https://github.com/package-url/purl-spec */
const packageUrl = (name, version) => `pkg:npm/${name.split("/").map(encodeURIComponent).join("/")}@${version}`;

const component = (type, { name, version, licence }) => ({
  type,
  "bom-ref": packageUrl(name, version),
  name,
  version,
  licenses: [{ license: { id: licence } }],
  purl: packageUrl(name, version),
});

/**
 * The bill as text; without day and serial number, so that one build twice is one bill.
 * @param {{name: string, version: string, licence: string}[]} packages
 */
const billOfMaterials = (packages) =>
  JSON.stringify(
    {
      bomFormat: "CycloneDX",
      specVersion: "1.6",
      version: 1,
      metadata: { component: component("application", { name, version, licence: license }) },
      components: packages.map((each) => component("library", each)),
    },
    null,
    2,
  );

module.exports = { billOfMaterials };
