const { readdirSync } = require("node:fs");

/** The house of design.md: arrows point one way. `foundations` are the files every layer may use. */
const foundations = "^src/(messages|problems|dates|cell|group-by)\\.ts$";
const only = (from, to) => ({
  name: `${from}-boundary`,
  severity: "error",
  from: { path: `^src/${from}/` },
  to: { path: "^src/", pathNot: [`^src/(${[from, ...to].join("|")})/`, foundations] },
});
/** Inside src, a folder is imported from outside through its index.ts; what is loaded by itself has a door of its own. */
const frontDoor = (folder) => ({
  name: `${folder}-front-door`,
  severity: "error",
  from: { path: "^src/", pathNot: `^src/${folder}/` },
  to: {
    path: `^src/${folder}/`,
    pathNot: `^src/${folder}/((self-test|unfinished|status|selection|explain|charges)/)?index\\.tsx?$`,
  },
});
const folders = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", comment: "by type alone neither", severity: "error", from: {}, to: { circular: true } },
    { name: "unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "stand-in-is-never-shipped",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/workbench/" },
      to: { path: "^(src/workbench|test|scripts|node_modules/(@univerjs|@microsoft/office-js|jsdom|@pydantic))" },
    },
    {
      name: "react-only-in-the-pane",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(taskpane|workbench)/" },
      to: { path: "node_modules/(react|react-dom|@fluentui)/" },
    },
    {
      name: "foundations-stand-alone",
      severity: "error",
      from: { path: foundations },
      to: { path: "^src/", pathNot: foundations },
    },
    only("pricebook", []),
    only("pricing", ["pricebook"]),
    only("profiles", ["pricebook"]),
    only("functions", ["profiles", "pricing", "pricebook"]),
    only("budget", ["profiles", "pricing", "pricebook"]),
    only("actuals", ["sheet", "budget", "pricing", "pricebook"]),
    only("whatif", ["sheet", "budget", "pricing", "pricebook"]),
    only("sheet", []),
    only("workbook", ["sheet", "budget", "profiles", "pricing", "pricebook"]),
    only("excel", ["sheet", "workbook"]),
    only("xlsx", ["sheet", "workbook"]),
    only("commands", ["excel", "xlsx", "workbook", "sheet", "budget", "pricing", "pricebook"]),
    only("workers", ["actuals", "whatif", "sheet", "budget", "pricebook"]),
    only("taskpane", ["workers", "commands", "functions", "budget", "profiles", "pricing", "pricebook"]),
    only("workbench", ["sheet", "functions", "budget"]),
    ...folders.map(({ name }) => frontDoor(name)),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".d.ts", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "types", "default"],
    },
  },
};
