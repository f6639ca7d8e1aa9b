"use strict";
const fs = require("node:fs");

module.exports = () => {
  const { workbench, server, folder } = globalThis.__browserTests;
  workbench.kill();
  server?.close();
  fs.rmSync(folder, { recursive: true, force: true });
};
