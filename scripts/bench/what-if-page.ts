import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { sampleBudget } from "../../src/commands";
import { openBrowser } from "../../test/browser/open-browser";
import { openBuilt } from "../../test/browser/open-built";
import { serveFolder } from "../../test/browser/serve-folder.js";
import type { Measure } from "./measure";

const ROUNDS = 3;

interface Round {
  /** milliseconds until the worker first says how many runs are done, and until it has the answer */
  first: number;
  all: number;
  /** the longest task of the page meanwhile; 0: none took 50 ms */
  longest: number;
  /** milliseconds from the wish to end another run until the page has drawn again, with the worker gone */
  cancelled: number;
}

/** Runs in the page: a worker of its own for every run, as after each end. */
async function measured(ask: unknown): Promise<Round> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: "longtask" });
  const opened = (onTold: (kind: string, worker: Worker) => void): void => {
    const worker = new Worker("worker.js");
    worker.onmessage = ({ data }: { data: { kind: string } }) => {
      onTold(data.kind, worker);
    };
    worker.postMessage(ask);
  };
  const begun = performance.now();
  let first: number | undefined;
  await new Promise<void>((resolve, reject) => {
    opened((kind, worker) => {
      first ??= performance.now() - begun;
      if (kind === "failed") reject(new Error("The worker has no answer."));
      if (kind !== "done") return;
      worker.terminate();
      resolve();
    });
  });
  const all = performance.now() - begun;
  // in the middle of the runs, of which it tells ten times a second
  const cancelled = await new Promise<number>((resolve) => {
    let told = 0;
    opened((_kind, worker) => {
      if (++told !== 10) return;
      const wished = performance.now();
      worker.terminate();
      requestAnimationFrame(() => {
        resolve(performance.now() - wished);
      });
    });
  });
  observer.disconnect();
  return { first: first ?? all, all, longest, cancelled };
}

/** What a worker holds: its heap, and the numbers of the runs, which stand outside of it. */
interface HeapUsage {
  usedSize: number;
  backingStorageSize: number;
}

/** Often enough to see what is there for a moment. */
const LOOK_EVERY = 50;

/** The most megabytes that the page's worker holds while it answers, garbage included: Chromium tells while it calculates. */
async function mostHeld(page: Page, ask: unknown): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  let [most, looks, worker] = [0, 0, ""];
  devtools.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker") worker = sessionId;
  });
  devtools.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { result } = JSON.parse(message) as { result?: HeapUsage };
    if (result?.usedSize === undefined) return;
    looks += 1;
    most = Math.max(most, result.usedSize + result.backingStorageSize);
  });
  await devtools.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const message = JSON.stringify({ id: 1, method: "Runtime.getHeapUsage" });
  const timer = setInterval(() => {
    // a worker that is gone has no answer
    if (worker !== "")
      devtools.send("Target.sendMessageToTarget", { sessionId: worker, message }).catch(() => undefined);
  }, LOOK_EVERY);
  try {
    await page.evaluate(answered, ask);
  } finally {
    clearInterval(timer);
  }
  await devtools.detach();
  if (looks < LEAST_LOOKS) throw new Error(`Chromium told only ${looks} times what the worker holds.`);
  return most / 1e6;
}

const LEAST_LOOKS = 20;

/** Runs in the page: one request, and its worker gone. */
function answered(ask: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker("worker.js");
    worker.onmessage = ({ data }: { data: { kind: string } }) => {
      if (data.kind === "failed") reject(new Error("The worker has no answer."));
      if (data.kind !== "done") return;
      worker.terminate();
      resolve();
    };
    worker.postMessage(ask);
  });
}

/** A request in the built pane's own worker, in Chromium: how soon it tells something, is done, and is ended, the median of rounds; and what it holds. */
export async function whatIfPageMeasures(request: unknown): Promise<Measure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "ai-budget-bench-"));
  const webpack = ["node_modules/webpack/bin/webpack.js", "--mode", "production", "--config-name", "addin"];
  execFileSync(process.execPath, [...webpack, "-o", folder], { stdio: "ignore" });
  const server = await serveFolder(folder);
  const browser = await openBrowser();
  try {
    const address = `http://localhost:${(server.address() as AddressInfo).port}`;
    const { page } = await openBuilt(browser, "taskpane.html#/what-if", address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const ask = { kind: "what-if", budget: sampleBudget(), memoTotal: "Summary!A1", request };
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await page.evaluate(measured, ask));
    const held = await mostHeld(page, ask);
    const median = (of: keyof Round): number =>
      rounds.map((round) => round[of]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
    const told = (what: string, figure: number, unit: string): Measure => ({
      ...{ what: `what-if in the built pane's worker: ${what}`, figure, unit },
    });
    return [
      told("100,000 runs and their sheets", median("all") / 1000, "s"),
      told("until it first says how many runs are done", median("first"), "ms"),
      told("until a run is ended and the page drawn", median("cancelled"), "ms"),
      told("longest task of the page of 50 ms and more", median("longest"), "ms"),
      { ...told("100,000 runs hold at most", held, "MB"), limit: { atMost: 200 } },
    ];
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
