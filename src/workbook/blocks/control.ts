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
    label: (k) => `=$B${lines.first + k}`,
    series: (k, m) => {
      const cost = `${m}${costs.first + k}`;
      // where there is no limit, nobody asks what the month costs
      return `=IF(${limit(k)}=0,0,(${cost}>=${attribute(lines, "alertAt")(k)}*${limit(k)})+(${cost}>${limit(k)}))`;
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
    // one month that is above says so, whatever the months cost that have no price
    const isAbove = `(COUNTIF(${months},">"&$F${row})>0)`;
    const due = `=IF($F${row}=0,0,CHOOSE(1+${isAbove},($E${row}>$F${row})*1,1))`;
    sheet.formula(row, COLUMN.firstAttribute + 2, due, "flag");
    sheet.formula(row, COLUMN.firstAttribute + 3, `=${attribute(lines, "approver")(k)}&""`, "text");
    // 1+1: above the limit in one month, whatever is unknown in others
    const states = `${FIRST_MONTH}${row}:${sheet.end}${row}`;
    sheet.formula(row, COLUMN.total, `=CHOOSE(1+(COUNTIF(${states},">1")>0),MAX(${states}),1+1)`, "flag");
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
