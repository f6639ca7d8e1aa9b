// Starts what the browser tests look at: the workbench, by `npm start`'s own script, and a production build.
"use strict";
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { serveFolder } = require("./serve-folder.js");

const root = path.resolve(__dirname, "../..");

/** Resolves with the address that scripts/start.js prints. */
function startWorkbench() {
  const env = { ...process.env, CI: "true" };
  // The tests must not depend on a port that somebody has chosen for their own workbench.
  delete env.PORT;
  const child = spawn(process.execPath, ["scripts/start.js"], { cwd: root, env });
  const address = new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk) => {
      output += chunk;
      const printed = /http:\/\/localhost:\d+/.exec(output);
      if (printed) resolve(printed[0]);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("close", (code) => reject(new Error(`scripts/start.js ended with ${code}:\n${output}`)));
  });
  return { child, address };
}

function build(folder) {
  const args = ["node_modules/webpack/bin/webpack.js", "--mode", "production", "-o", folder];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  return new Promise((resolve, reject) => {
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`webpack ended with ${code}`))));
  });
}

module.exports = async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ai-budget-dist-"));
  const workbench = startWorkbench();
  globalThis.__browserTests = { workbench: workbench.child, folder };
  const [address] = await Promise.all([workbench.address, build(folder)]);
  const server = await serveFolder(folder);
  globalThis.__browserTests.server = server;
  Object.assign(process.env, {
    WORKBENCH_URL: address,
    PRODUCTION_URL: `http://localhost:${server.address().port}`,
    PRODUCTION_FOLDER: folder,
  });
};
