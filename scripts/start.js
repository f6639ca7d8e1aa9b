// Serves the workbench: the add-in's pane beside a spreadsheet, in the browser.
"use strict";
const net = require("node:net");
const webpack = require("webpack");
const WebpackDevServer = require("webpack-dev-server");
const configuration = require("../webpack.config.js");

const FIRST_PORT = 3000;

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "localhost", () => probe.close(() => resolve(true)));
  });

async function choosePort() {
  if (!process.env.PORT) {
    let port = FIRST_PORT;
    while (!(await isFree(port))) port += 1;
    return port;
  }
  const port = Number(process.env.PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`PORT is "${process.env.PORT}"; set it to a number from 1 to 65535.`);
  if (!(await isFree(port)))
    throw new Error(`Port ${port} is in use; set PORT to another one, or leave it out to have one chosen.`);
  return port;
}

async function start() {
  const port = await choosePort();
  const configurations = configuration({}, { mode: "development" });
  const compiler = webpack(configurations);
  const open = Boolean(process.stdout.isTTY) && !process.env.CI;
  const server = new WebpackDevServer({ ...configurations[0].devServer, port, open }, compiler);

  const started = Date.now();
  let isReady = false;
  compiler.hooks.done.tap("start", (stats) => {
    if (stats.hasErrors() || isReady) return;
    isReady = true;
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`AI Budget workbench (built in ${seconds} s): http://localhost:${port}/`);
    console.log("Stop it with Ctrl+C.");
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.stopCallback(() => process.exit(0)));
  await server.start();
}

start().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
