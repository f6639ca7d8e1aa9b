import type { Budget } from "../../budget";
import type { Proposals, WhatIfAnswered, WorkProgress } from "../../workers";
import { exclusively } from "../exclusive";
import { failureText } from "../failure";
import { keep, keptOf, useKept } from "../use-kept";
import { work } from "../work";
import { type Desk, openDesk, Stopped } from "../worker";
import { firstForm, type Form, requestOf } from "./form";

/** What is asked of the budget, and what has been answered. There is one: pages come and go. */
interface Session {
  form: Form | undefined;
  proposals: Proposals | undefined;
  currency: string;
  doing: { what: string; progress?: WorkProgress } | undefined;
  /** the answer, and the form that it answers */
  found: (WhatIfAnswered & { form: Form }) | undefined;
  failed: string | undefined;
}

const KEY = "what-if";
const nothing = (): Session => ({
  ...{ form: undefined, proposals: undefined, currency: "USD" },
  ...{ doing: undefined, found: undefined, failed: undefined },
});

let desk: Desk | undefined;
const theDesk = (): Desk => (desk ??= openDesk());

const now = (): Session => keptOf(KEY, nothing);
const set = (change: Partial<Session>): void => {
  keep(KEY, { ...now(), ...change });
};

export const useSession = (): Session => useKept(KEY, nothing)[0];

export const change = (part: Partial<Form>): void => {
  const { form } = now();
  if (form) set({ form: { ...form, ...part } });
};

async function doing(what: string, task: () => Promise<void>): Promise<void> {
  if (now().doing) return;
  set({ doing: { what }, failed: undefined });
  try {
    await task();
  } catch (error) {
    set({ failed: error instanceof Stopped ? "Stopped. There is no new answer." : failureText(error) });
  } finally {
    set({ doing: undefined });
  }
}

/** Ends what is being worked out; what was answered before stays. */
export function stop(): void {
  desk?.end();
  desk = undefined;
}

async function readBudget(): Promise<{ budget: Budget; memoTotal: string }> {
  const { readReportBudget } = await work();
  return exclusively(readReportBudget);
}

/** Looks in the budget for what may turn out otherwise. What somebody has typed of inputs that are still there stays. */
export const propose = (): Promise<void> =>
  doing("Looking for what is uncertain", async () => {
    const { budget } = await readBudget();
    const proposals = await theDesk().ask({ kind: "proposals", budget });
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
    const { budget, memoTotal } = await readBudget();
    const ask = { kind: "what-if", budget, memoTotal, request: requestOf(form, proposals) } as const;
    const found = await theDesk().ask(ask, (progress) => {
      set({ doing: { what: "Working it out", progress } });
    });
    set({ found: { ...found, form } });
  });
