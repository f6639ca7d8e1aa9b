import * as messages from "../../messages";
import type { Proposals, WhatIfAnswered, WorkProgress } from "../../workers";
import { deskSession, readBudgetNow } from "../desk-session";
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
    const ask = { kind: "what-if", budget, memoTotal, request: requestOf(form, proposals) } as const;
    const found = await desk().ask(ask, (progress) => {
      set({ doing: { what: "Working it out", progress } });
    });
    set({ found: { ...found, form } });
  });
