import { COLUMN } from "../layout";
import type { Style } from "../sheet";
import type { Block, SheetBuilder } from "../sheet-builder";
import { attribute, type Placed } from "./register";

/** The labels that AIB.CONTRACTCOST reads, and the register column each is called up from. */
const TERMS: readonly { label: string; key: string; style: Style; value?: (cell: string) => string }[] = [
  { label: "Seat price", key: "seatPrice", style: "money" },
  { label: "Minimum seats", key: "minimumSeats", style: "quantity" },
  { label: "Commitment", key: "commitment", style: "money" },
  { label: "Commitment covers", key: "commitmentCovers", style: "text" },
  { label: "Usage discount", key: "usageDiscount", style: "percent" },
  { label: "Overage discount", key: "overageDiscount", style: "percent" },
  { label: "Platform fee", key: "platformFee", style: "money" },
  { label: "Support", key: "support", style: "money" },
  { label: "Start", key: "start", style: "monthValue" },
  // the engine's end is the first day after the contract, the register's the last month people name
  { label: "End", key: "end", style: "monthValue", value: (cell) => `IF(${cell}=0,0,EDATE(${cell},1))` },
  { label: "Drawn before", key: "drawnBefore", style: "money" },
];

/**
 * Each contract's terms as a label/value list, the form in which the engine takes them. Returns the range of contract k.
 */
export function contractTerms(sheet: SheetBuilder, contracts: Block & Placed): (k: number) => string {
  sheet.heading("Terms as the engine reads them", "Labels and values, contract by contract");
  const [label, value] = [COLUMN.firstAttribute, COLUMN.firstAttribute + 1];
  const first = sheet.row;
  for (let k = 0; k < contracts.count; k++) {
    sheet.formula(sheet.row, COLUMN.label, `=$B${contracts.first + k}`, "text");
    for (const term of TERMS) {
      sheet.text(sheet.row, label, term.label, "text");
      sheet.formula(sheet.row, value, `=${(term.value ?? String)(attribute(contracts, term.key)(k))}`, term.style);
      sheet.row += 1;
    }
  }
  return (k) => {
    const start = first + k * TERMS.length;
    return `$E$${start}:$F$${start + TERMS.length - 1}`;
  };
}
