import type { FunctionId } from "../../functions/charges";
import { keep, keptOf } from "../use-kept";
import type { Typed } from "./arguments";
import { FIRST_VALUES } from "./questions";

/** Which function the page is on, and what is typed for each of them. */
export interface Form {
  id: FunctionId;
  typed: Readonly<Partial<Record<FunctionId, Typed>>>;
}

export const FORM = "formula";
export const firstForm = (): Form => ({ id: "SEATCOST", typed: {} });

export const typedIn = ({ id, typed }: Form): Typed => typed[id] ?? FIRST_VALUES[id];

/** The form as it is with these values: for "Edit in the form". */
export function fillForm(id: FunctionId, typed: Typed): void {
  const form = keptOf(FORM, firstForm);
  keep(FORM, { id, typed: { ...form.typed, [id]: typed } } satisfies Form);
}
