import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Progress } from "../commands";
import { App } from "./App";
import { startInsertion } from "./insertion";
import { go, restorePage } from "./shell/routing";

declare global {
  interface Window {
    /** What the page around the pane may ask of it: the workbench fills its grid with the sample. */
    aiBudget?: {
      /** Inserts the sample budget as the pane's own button does. Rejects with what the pane then shows. */
      insertSample: (onProgress?: (progress: Progress) => void) => Promise<void>;
    };
  }
}

// One page serves pane and cells: the functions come while the pane is drawn, and do not wait for anybody to look at it.
if ("CustomFunctions" in globalThis) void import(/* webpackChunkName: "page-functions" */ "../functions");

function render(inExcel: boolean): void {
  restorePage();
  const container = document.getElementById("pane");
  if (!container) return;
  createRoot(container).render(
    <StrictMode>
      <App inExcel={inExcel} />
    </StrictMode>,
  );
}

/**
 * The ribbon's button. The pane is opened because it shows progress, questions and errors; where Excel does not let a
 * button open it, the sheets still come.
 */
function insertBudgetFromRibbon(): Promise<unknown> {
  go("home");
  return Promise.allSettled([Office.addin.showAsTaskpane(), startInsertion("sample")]);
}

/** The button of the ribbon and of a cell's menu: the page follows the selection, so it needs no address. */
function explainFromRibbon(): Promise<unknown> {
  go("explain");
  return Promise.allSettled([Office.addin.showAsTaskpane()]);
}

window.aiBudget = {
  insertSample: async (onProgress) => {
    const outcome = await startInsertion("sample", onProgress ? { onProgress } : {});
    if (outcome.phase === "failed") throw new Error(outcome.message);
    if (outcome.phase === "asking") throw new Error(`Names are taken: ${outcome.taken.join(", ")}`);
  },
};

// Without a network Microsoft's script is missing: the prices can still be read.
if (typeof Office === "undefined") render(false);
else
  void Office.onReady(({ host }) => {
    const inExcel = (host as Office.HostType | null) === Office.HostType.Excel;
    const command = (work: () => Promise<unknown>) => (event: Office.AddinCommands.Event) => {
      void work().finally(() => {
        event.completed();
      });
    };
    if (inExcel) {
      Office.actions.associate("insertBudget", command(insertBudgetFromRibbon));
      Office.actions.associate("explainFigure", command(explainFromRibbon));
    }
    render(inExcel);
  });
