import * as messages from "../../messages";
import type { Proposals, WhatIfAnswered, WorkProgress } from "../../workers";
import { deskSession, readBudgetNow } from "../desk-session";
import { failureText } from "../failure";
import { readJsonText } from "../json-text";
import { offerFile } from "../offer-file";
import { firstForm, type Form, libraryIn, requestOf } from "./form";

/** What is asked of the budget, and what has been answered. There is one: pages come and go. */
interface Session {
  form: Form | undefined;
  proposals: Proposals | undefined;
  currency: string;
  doing: { what: string; progress?: WorkProgress } | undefined;
  /** the answer, and the form that it answers */
  found: (WhatIfAnswered & { form: Form }) | undefined;
  failed: string | undefined;
  /** what was saved of the answer */
  saved?: string | undefined;
  /** why nothing was */
  unsaved?: string | undefined;
}

const KEY = "what-if";
const nothing = (): Session => ({
  ...{ form: undefined, proposals: undefined, currency: "USD" },
  ...{ doing: undefined, found: undefined, failed: undefined },
});

const { now, set, use, desk, doing, end } = deskSession<Session>(KEY, nothing, messages.whatIfStopped);
export const useSession = use;

export const change = (part: Partial<Form>): void => {
  const { form } = now();
  if (form) set({ form: { ...form, ...part } });
};

/** Ends what is being worked out; what was answered before stays. */
export const stop = end;

/** Looks in the budget for what may turn out otherwise. What somebody has typed of inputs that are still there stays. */
export const propose = (): Promise<void> =>
  doing("Looking for what is uncertain", async () => {
    const { budget } = await readBudgetNow();
    const proposals = await desk().ask({ kind: "proposals", budget });
    const { form } = now();
    const fresh = firstForm(proposals);
    const inputs = fresh.inputs.map((input) => form?.inputs.find(({ label }) => label === input.label) ?? input);
    set({ proposals, currency: budget.currency, form: form ? { ...form, inputs } : fresh });
  });

/** Answers what is asked, of the budget as it stands now. */
export const run = (): Promise<void> =>
  doing("Working it out", async () => {
    const { form, proposals } = now();
    if (!form || !proposals) return;
    const { budget, memoTotal } = await readBudgetNow();
    const request = requestOf(form, proposals);
    const ask = { kind: "what-if", budget, memoTotal, request, library: libraryIn(form) } as const;
    const found = await desk().ask(ask, (progress) => {
      set({ doing: { what: "Working it out", progress } });
    });
    set({ found: { ...found, form }, saved: undefined, unsaved: undefined });
  });

/** Takes a SIPmath library for a simulation's inputs that it has distributions for. One that is refused leaves the earlier one. */
export const takeLibrary = (file: File): Promise<void> =>
  doing("Reading the library", async () => {
    const names = now().form?.inputs.map(({ label }) => label) ?? [];
    const library = readJsonText(file.name, await file.text());
    const found = await desk().ask({ kind: "library", library, names });
    change({ library: { file: file.name, json: library, names: found } });
  });

const RUNS_FILE = {
  SIPmath: { name: "runs-sipmath.json", type: "application/json" },
  CSV: { name: "runs.csv", type: "text/csv" },
} as const;
export type RunsFile = keyof typeof RUNS_FILE;

/** Saves the runs of the last simulation as a file. What comes of it is told beside the button. */
export const saveRuns = (as: RunsFile): Promise<void> =>
  doing("Writing the runs", async () => {
    set({ saved: undefined, unsaved: undefined });
    try {
      const content = await desk().ask({ kind: "runs", as });
      offerFile({ ...RUNS_FILE[as], content });
      set({ saved: `${RUNS_FILE[as].name} is in your downloads.` });
    } catch (thrown) {
      set({ unsaved: failureText(thrown) });
    }
  });
