import type { Budget } from "../../budget";
import type { Begun, Draft } from "./draft";

/** What every section of a line's form is about. */
export interface SectionsProps {
  budget: Budget;
  begun: Begun;
  draft: Draft;
  onChange: (draft: Draft) => void;
}
