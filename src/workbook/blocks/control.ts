import { type Block, COLUMN, columnName, FIRST_MONTH, type SheetBuilder } from "../../sheet";
import { attribute, attributes, type Placed } from "./register";

export interface LimitControl {
  block: Block;
  /** "$G$120:$G$131": 1 where a line's largest month needs an approval */
  approvalsDue: string;
  /** the lines' limits a month, and what they cost */
  limits: string;
  costs: Block;
}

/**
 * Each line's month against its own limit (0 within, 1 past the alert, 2 over), and whether its largest month needs an
 * approval. Row k of `costs` is line k in the report currency.
 */
export function control(sheet: SheetBuilder, lines: Block & Placed, costs: Block): LimitControl {
  const limit = attribute(lines, "limit");
  const block = sheet.block(lines.count, {
    title: "Against the limit",
    note: "0 within the limit · 1 past the alert · 2 over the limit",
    unit: "status",
    style: "flag",
    totals: "none",
    label: (k) => `=$B${lines.first + k}`,
    series: (k, m) => {
      const cost = `${m}${costs.first + k}`;
      return `=(${limit(k)}>0)*((${cost}>=${attribute(lines, "alertAt")(k)}*${limit(k)})+(${cost}>${limit(k)}))`;
    },
  });
  sheet.columnHeadings(block.title, COLUMN.firstAttribute, [
    "Largest month",
    "Approval above",
    "Approval due",
    "Approver",
  ]);
  for (let k = 0; k < block.count; k++) {
    const row = block.first + k;
    const months = `${FIRST_MONTH}${costs.first + k}:${sheet.end}${costs.first + k}`;
    sheet.formula(row, COLUMN.firstAttribute, `=MAX(${months})`, "money");
    sheet.formula(row, COLUMN.firstAttribute + 1, `=${attribute(lines, "approvalAbove")(k)}`, "money");
    sheet.formula(row, COLUMN.firstAttribute + 2, `=($F${row}>0)*($E${row}>$F${row})`, "flag");
    sheet.formula(row, COLUMN.firstAttribute + 3, `=${attribute(lines, "approver")(k)}&""`, "text");
    sheet.formula(row, COLUMN.total, `=MAX(${FIRST_MONTH}${row}:${sheet.end}${row})`, "flag");
  }
  const due = columnName(COLUMN.firstAttribute + 2);
  const lineCosts = { ...costs, last: costs.first + lines.count - 1, count: lines.count };
  return {
    block,
    limits: attributes(lines, "limit"),
    costs: lineCosts,
    approvalsDue: `$${due}$${block.first}:$${due}$${block.last}`,
  };
}
