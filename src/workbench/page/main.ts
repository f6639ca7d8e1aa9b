import { appContext } from "../host/app-context";
import { CustomFunctionHost } from "../host/custom-function-host";
import { Executor } from "../host/executor";
import { MessageHost } from "../host/message-host";
import type { Channel } from "../host/opener-shim";
import { ConditionalFormatPainter } from "../univer/conditional-formats";
import type { OpenBook } from "../univer/create-book";
import { createGrid } from "../univer/grid";
import { loadAddInFunctions } from "./add-in-functions";
import { followColorScheme } from "./appearance";
import { showCellHints } from "./cell-hints";
import { showSheetExtras } from "./sheet-extras";
import { type WorkbenchApi, workbenchApi } from "./workbench-api";

declare global {
  interface Window {
    /** Set once what the page begins with stands in the grid and is calculated. */
    workbench?: WorkbenchApi;
    connectPane?: (channel: Channel) => void;
  }
}

type PaneWindow = Window & {
  aiBudget?: {
    insertSample(onProgress: (progress: { done: number; total: number; label: string }) => void): Promise<void>;
  };
};

const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

/** The address with "?empty" opens an empty workbook: the sample takes a while to calculate. */
const isEmpty = new URLSearchParams(location.search).has("empty");

function tell(text: string): void {
  element("status").textContent = text;
}

async function start(): Promise<void> {
  const grid = createGrid("grid");
  const customFunctions = new CustomFunctionHost();
  const executor = new Executor(grid.book, customFunctions);
  window.connectPane = (channel) => new MessageHost(channel, executor, appContext(channel.origin));
  followColorScheme(grid);
  showCellHints(grid, element("error"), element("hint"));
  const [charts, chartsButton, groups] = [element("charts"), element("charts-button"), element("groups")];
  showSheetExtras(grid, { charts, chartsButton, groups });
  const painter = new ConditionalFormatPainter(grid.book);
  grid.book.calculation.onEnd(() => {
    painter.update();
  });

  const { metadata, implementations } = await loadAddInFunctions();
  const missing = grid.functions.register("AIB", metadata, implementations);
  if (missing.length > 0) throw new Error(`functions.js has no ${missing.join(", ")}.`);

  const pane = await openPane();
  try {
    if (isEmpty) return tell("Insert a budget from the pane, or type =AIB. in a cell.");
    await insertSample(pane);
    await tellingProgress(grid, () => executor.settled());
    tell("Sample budget inserted. Change any blue cell, or type =AIB. in an empty one.");
  } finally {
    window.workbench = workbenchApi(grid, executor);
  }
}

async function insertSample(pane: PaneWindow): Promise<void> {
  if (!pane.aiBudget) throw new Error("The pane did not start.");
  await pane.aiBudget.insertSample(({ done, total, label }) => {
    tell(`Inserting the sample budget: ${label} (${done} of ${total})`);
  });
}

/** The grid can be looked at meanwhile: calculation lets the page have its turn. */
async function tellingProgress({ book }: OpenBook, work: () => Promise<void>): Promise<void> {
  tell("Calculating…");
  const stop = book.calculation.onProgress((done, total) => {
    const count = `${done.toLocaleString("en-US")} of ${total.toLocaleString("en-US")}`;
    tell(`Calculating formula ${count}. The sheets can be looked at already.`);
  });
  await work();
  stop();
}

/** Resolves when the add-in in the pane runs in its Excel. */
async function openPane(): Promise<PaneWindow> {
  const frame = element("pane") as HTMLIFrameElement;
  await new Promise((resolve) => {
    frame.onload = resolve;
    frame.src = "taskpane.html";
  });
  const page = frame.contentWindow as PaneWindow & { Office: typeof Office };
  await page.Office.onReady();
  return page;
}

tell("Starting…");
start().catch((error: unknown) => {
  tell(error instanceof Error ? error.message : String(error));
  throw error;
});
