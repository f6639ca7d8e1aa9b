import * as messages from "../../messages";
import { type Place, placeText } from "../../sheet";

/** What reading has come across: what is wrong, what will not be kept, and where each value of the budget stands. */
export class Findings {
  /** one sentence each; a budget with faults is not read */
  readonly faults: string[] = [];
  /** typed by somebody, but with no place in a budget */
  readonly notes: string[] = [];
  /** the cell of each value, by its path in the budget: "seats.3.base" */
  readonly places = new Map<string, Place>();

  private readonly faulty = new Set<string>();

  /** One fault a cell, the first that is seen. */
  fault(place: Place, what: string): void {
    const cell = placeText(place);
    if (this.faulty.has(cell)) return;
    this.faulty.add(cell);
    this.faults.push(messages.atCell(cell, what));
  }
  note(place: Place, what: string): void {
    this.notes.push(messages.atCell(placeText(place), what));
  }
}
