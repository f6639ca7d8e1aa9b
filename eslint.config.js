const js = require("@eslint/js");
const jsxA11y = require("eslint-plugin-jsx-a11y");
const officeAddins = require("eslint-plugin-office-addins");
const reactHooks = require("eslint-plugin-react-hooks");
const importSort = require("eslint-plugin-simple-import-sort");
const { defineConfig, globalIgnores } = require("eslint/config");
const tseslint = require("typescript-eslint");

const nodeGlobals = Object.fromEntries(
  ["require", "module", "process", "console", "__dirname", "__filename", "URL", "setTimeout", "globalThis"].map((n) => [
    n,
    "readonly",
  ]),
);

module.exports = defineConfig(
  globalIgnores(["dist*/", "node_modules/", "coverage/"]),
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "import-sort": importSort },
    rules: {
      // one block: what is imported for its effect, Node, packages, then our own from far to near
      "import-sort/imports": ["error", { groups: [["^\\u0000", "^node:", "^@?\\w", "^", "^\\."]] }],
      "import-sort/exports": "error",
    },
  },
  {
    files: ["**/*.js"],
    languageOptions: { sourceType: "commonjs", globals: { ...nodeGlobals, module: "writable" } },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    rules: {
      // CustomFunctions.Error is how Excel is told of an error, and it is no Error.
      "@typescript-eslint/only-throw-error": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
  },
  {
    // glue over another product's untyped objects: rules without type information
    files: ["src/workbench/**/*.{ts,tsx}", "test/**/*.{ts,tsx}", "scripts/**/*.ts"],
    extends: [tseslint.configs.disableTypeChecked],
  },
  { files: ["test/**/*.{ts,tsx}", "scripts/**/*.ts"], extends: [tseslint.configs.recommended] },
  // react is imported nowhere else (.dependency-cruiser.cjs), and to look for it takes a tenth of all time here
  { files: ["src/{taskpane,workbench}/**/*.{ts,tsx}"], ...reactHooks.configs.flat.recommended },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    rules: {
      // sizes as measured: docs/pane.md
      "no-restricted-imports": [
        "error",
        {
          paths: [
            ["Card", "21 kB; src/taskpane/shell/Section.tsx is a white box with a heading"],
            ["Accordion", "23 kB; <details>"],
            ["Combobox", "38 kB; a list in the page"],
            ["Dropdown", "38 kB; Select"],
            ["Tooltip", "15 kB; say it in the page"],
            ["Popover", "34 kB; say it in the page"],
            ["Breadcrumb", "17 kB; one link back"],
            ["TabList", "23 kB; links"],
            ["NavDrawer", "31 kB; links"],
            ["Toaster", "23 kB; Announcement.tsx"],
          ].map(([name, reason]) => ({
            name: "@fluentui/react-components",
            importNames: [name],
            message: `${name} is too heavy for the pane: ${reason}.`,
          })),
          patterns: [{ group: ["@fluentui/react-charts"], message: "117 kB; src/taskpane/charts.tsx draws in SVG." }],
        },
      ],
    },
  },
  { files: ["src/**/*.tsx"], ...jsxA11y.flatConfigs.strict },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])),
  },
);
