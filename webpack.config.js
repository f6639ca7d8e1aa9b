// `webpack --mode production` makes dist/: the add-in for any static https host. In development mode the workbench is
// built beside the add-in and nothing is written to disk.
"use strict";
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const webpack = require("webpack");
const univer = require("./scripts/univer-static.js");
const { addinUrlPlugin } = require("./scripts/webpack/addin-url.js");
const { withFunctionsHelp } = require("./scripts/webpack/functions-help.js");
const { functionsMetadataPlugin } = require("./scripts/webpack/functions-metadata.js");
const { localOfficePlugin, securityPolicyPlugin } = require("./scripts/webpack/pages.js");
const { ThirdPartyNoticesPlugin } = require("./scripts/webpack/third-party-notices.js");

const packVendorFiles = require("./scripts/webpack/pack-vendor-files.js");

const priceData = {
  include: packVendorFiles.modules,
  loader: path.resolve(__dirname, "scripts/webpack/pack-vendor-files.js"),
};

const profileData = {
  include: path.resolve(__dirname, "src/profiles/profile-data.ts"),
  loader: path.resolve(__dirname, "scripts/webpack/pack-profiles.js"),
};

const swc = {
  test: /\.tsx?$/,
  exclude: [/node_modules/, ...priceData.include, profileData.include],
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target: "es2022",
      transform: { react: { runtime: "automatic", development: false } },
    },
  },
};

/** Packages of the pane in development, apart from its own code. */
const PACKAGES = "packages";

/**
 * Packages are shortened for the workbench too: unshortened they have every icon there is, and a page of 12 MB takes seconds of
 * every start. Our own code stays as it is written, with a map to its lines.
 */
const packagesShortened = {
  splitChunks: {
    cacheGroups: {
      [PACKAGES]: {
        name: PACKAGES,
        test: /[\\/]node_modules[\\/]/,
        chunks: ({ name }) => name === "taskpane",
        enforce: true,
      },
    },
  },
  usedExports: true,
  minimize: true,
  minimizer: [
    new MinimizerPlugin({
      test: `${PACKAGES}.js`,
      minify: MinimizerPlugin.swcMinify,
      minimizerOptions: { compress: { ecma: 2020 }, mangle: false, format: { ecma: 2020, comments: false } },
    }),
  ],
};

const linesOfOurCode = () =>
  new webpack.SourceMapDevToolPlugin({ filename: "[file].map", exclude: `${PACKAGES}.js`, columns: false });

const common = (name, mode) => ({
  name,
  mode,
  devtool: false,
  cache: {
    type: "filesystem",
    name: `${name}-${mode}`,
    buildDependencies: {
      config: [__filename, priceData.loader, profileData.loader, path.resolve(__dirname, "package-lock.json")],
    },
  },
  output: {
    path: path.resolve(__dirname, "dist"),
    // manifest.xml names these files, and Office caches the manifest: no hash in them
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    publicPath: "",
    // functions.js also starts where there is no window
    globalObject: "globalThis",
    clean: mode === "production",
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [swc, priceData, profileData] },
  optimization:
    mode === "production"
      ? {
          // the shortest names: functions.js has a limit, and most of it is prices
          mangleExports: "size",
          moduleIds: "size",
          minimizer: [
            new MinimizerPlugin({
              minify: MinimizerPlugin.swcMinify,
              minimizerOptions: {
                compress: { passes: 4, ecma: 2020 },
                format: { ecma: 2020, comments: false },
              },
            }),
          ],
        }
      : {
          // React's checks for developers take seconds of every start; the tests run with them
          nodeEnv: "production",
          ...packagesShortened,
        },
  performance: { hints: false },
  infrastructureLogging: { level: "warn" },
  stats: "errors-only",
});

const sources = path.resolve(__dirname, "src");
const ofFunctions = /^(functions|pricing|pricebook|profiles|[^/]+$)/;

/**
 * The pane takes prices and engine from functions.js, so what it alone says would stand there too, and what is loaded later in
 * the pane: each of the three has a copy of the messages that is left with the sentences which are used of it.
 */
const messagesApart = () =>
  new webpack.NormalModuleReplacementPlugin(/\/messages$/, (resource) => {
    const issuer = path.relative(sources, resource.contextInfo.issuer).replaceAll(path.sep, "/");
    if (!ofFunctions.test(issuer)) resource.request += issuer.startsWith("taskpane/") ? "?pane" : "?later";
  });

const published = () => [
  securityPolicyPlugin(),
  // token prices are taken from the one, and the other's runtime joins the chunks
  new ThirdPartyNoticesPlugin(["@pydantic/genai-prices", "webpack"]),
  ...addinUrlPlugin(),
];

/** Is it asked for by a page that shows prices and nothing of a budget? */
const isForPrices = (module, { chunkGraph }) =>
  [...chunkGraph.getModuleChunks(module)].some((chunk) =>
    [...chunk.groupsIterable].some(({ origins }) =>
      origins.some(({ request }) => /^\.\.\/views\/(Prices|Price|Compare)$/.test(request)),
    ),
  );
const inFolder = (folder) => {
  const place = new RegExp(`[\\\\/]src[\\\\/]${folder}[\\\\/]`);
  return (module) => place.test(module.nameForCondition() ?? "");
};
const [ofPrices, ofEngine, ofBudget] = ["pricebook", "pricing", "budget"].map(inFolder);

/**
 * The price book is one file, for every page that shows a price and for the functions, and so is what such a page calculates with;
 * the rules that only a budget or a formula asks for (contracts, pools of credits, own items) are another, what a budget is a third, notes of
 * items a fourth.
 */
const GROUPS = {
  notes: (module) => /vendor-notes\.ts$/.test(module.nameForCondition() ?? ""),
  prices: (module, graphs) => ofPrices(module) && isForPrices(module, graphs),
  engine: (module, graphs) => ofEngine(module) && isForPrices(module, graphs),
  rules: (module) => ofPrices(module) || ofEngine(module),
  budget: ofBudget,
};
const cacheGroups = Object.fromEntries(
  Object.entries(GROUPS).map(([name, test], at) => [
    name,
    { name, test, chunks: "async", enforce: true, priority: -at },
  ]),
);

const withPricesApart = (config) => ({
  ...config,
  optimization: {
    ...config.optimization,
    splitChunks: { cacheGroups: { ...config.optimization.splitChunks?.cacheGroups, ...cacheGroups } },
  },
});

const functionsEntry = { functions: "./src/functions/functions.ts" };
const functionsMetadata = () => [
  new CustomFunctionsMetadataPlugin({ output: "functions.json", input: functionsEntry.functions }),
  functionsMetadataPlugin(),
];

/**
 * functions.js, for hosts that ask for it by itself; the pane's page, which is shown before it has them, loads the same functions as a
 * part of its own. Apart from all else its modules are one scope, which saves 2.5 of 70 kB.
 */
const functions = (mode) => {
  const { output, ...others } = common("functions", mode);
  return {
    ...others,
    // after the add-in, which cleans the folder
    dependencies: ["addin"],
    output: { ...output, clean: false },
    entry: functionsEntry,
    plugins: functionsMetadata(),
  };
};

const addin = (mode) => ({
  ...withPricesApart(common("addin", mode)),
  entry: {
    ...(mode !== "production" && functionsEntry),
    taskpane: "./src/taskpane/index.tsx",
    // opened by the pane when exports are read or futures are run; a worker has no page to put scripts into
    worker: { import: "./src/workers/worker.ts", chunkLoading: "import-scripts" },
  },
  plugins: [
    messagesApart(),
    ...functionsMetadata(),
    new HtmlWebpackPlugin({
      filename: "taskpane.html",
      template: "./src/taskpane/taskpane.html",
      chunks: ["taskpane"],
      scriptLoading: "defer",
      minify: false,
    }),
    new CopyWebpackPlugin({
      patterns: [
        { from: "assets/*.png", to: "assets/[name][ext]" },
        { from: "assets/sample-exports/*", to: "sample-exports/[name][ext]" },
        { from: "src/taskpane/taskpane.css", to: "[name][ext]" },
        { from: "src/taskpane/pages/support.html", to: "[name][ext]" },
        { from: "src/taskpane/pages/functions.html", to: "[name][ext]", transform: withFunctionsHelp },
        { from: "manifest.xml" },
      ],
    }),
    ...(mode === "production" ? published() : [localOfficePlugin(), linesOfOurCode()]),
  ],
  devServer: {
    host: "localhost",
    hot: false,
    // from this machine to itself, packing takes longer than sending
    compress: false,
    liveReload: !process.env.CI,
    setupMiddlewares: (middlewares) => [univer.engineMiddleware, ...middlewares],
    client: { overlay: false, logging: "warn" },
    // Both are large and never change: they are served, not watched.
    static: [
      { directory: path.join(univer.root, "@microsoft/office-js/dist"), publicPath: "/office" },
      { directory: univer.root, publicPath: "/univer" },
    ].map((folder) => ({ ...folder, watch: false, serveIndex: false })),
  },
});

const isReactForUniver = (issuer) => /globals\.ts$/.test(issuer) || /node_modules/.test(issuer);

const workbench = (mode) => ({
  ...common("workbench", mode),
  entry: {
    globals: "./src/workbench/page/globals.ts",
    "pane-shim": "./src/workbench/page/pane-shim.ts",
    workbench: "./src/workbench/page/main.ts",
  },
  // Univer is loaded by script tags before: every import of it is one of its globals.
  externals: [
    ({ contextInfo, request }, done) => {
      const name = isReactForUniver(contextInfo.issuer) ? undefined : univer.globalName(request);
      if (name === undefined) done();
      else done(null, name);
    },
  ],
  plugins: [
    new HtmlWebpackPlugin({
      filename: "index.html",
      template: "./src/workbench/page/workbench.html",
      inject: false,
      minify: false,
      univer,
    }),
    linesOfOurCode(),
  ],
});

module.exports = (_environment, { mode = "development" }) => [
  addin(mode),
  mode === "production" ? functions(mode) : workbench(mode),
];
