import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "../../scripts/find-programs.js";

/** The browser the machine already has; nothing is downloaded. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error("There is no Chromium, Chrome or Edge; see scripts/test.js.");
  // Chromium's sandbox does not start for root, as whom CI runs.
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}
