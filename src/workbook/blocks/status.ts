import { STATUSES } from "../../budget";
import { type Block, COLUMN, columnName, FIRST_MONTH, ROW, type SheetBuilder } from "../../sheet";
import type { LimitControl } from "./control";
import { attribute, type Derived, type Lines, lookUps, type Placed } from "./register";

const APPROVAL = STATUSES.find(({ key }) => key === "approval")?.label ?? "";

/**
 * What is amiss with each line, in one word: the worst of what can be, as the columns name it from left to right.
 *
 * @param costs of the lines, row k of line k, in the report currency
 */
export function status(sheet: SheetBuilder, lines: Lines, costs: Block, { block: levels }: LimitControl): Lines {
  const months = (first: number) => (k: number) => `$${FIRST_MONTH}${first + k}:$${sheet.end}${first + k}`;
  const [cost, level] = [months(costs.first), months(levels.first)];
  const named = (k: number) => `$B${lines.first + k}`;
  const is: Record<(typeof STATUSES)[number]["key"], (k: number) => string> = {
    noPrice: (k) => `=ISERROR(SUM(${cost(k)}))*1`,
    over: (k) => `=(COUNTIF(${level(k)},">1")>0)*1`,
    approval: (k) => `=IFERROR($${columnName(COLUMN.firstAttribute + 2)}${levels.first + k},0)`,
    noOwner: (k) => `=(${named(k)}<>"")*(${attribute(lines, "owner")(k)}="")`,
    alert: (k) => `=(COUNTIF(${level(k)},">0")>0)*1`,
    within: (k) => `=(${attribute(lines, "limit")(k)}>0)*1`,
    noLimit: () => "=1",
  };
  const flags = STATUSES.map(({ key, label }): Derived => ({ key, heading: label, style: "flag", formula: is[key] }));
  const [worst, mildest] = [STATUSES[0].key, STATUSES[STATUSES.length - 1]?.key ?? STATUSES[0].key];
  const across = (self: Placed, row: string | number) => `$${self.column(worst)}${row}:$${self.column(mildest)}${row}`;
  const block = lookUps(sheet, "Status", lines, [
    ...flags,
    {
      key: "rank",
      heading: "Rank, worst first",
      style: "integer",
      formula: (k, self) => `=MATCH(1,${across(self, self.first + k)},0)`,
    },
    {
      key: "status",
      heading: "Status",
      style: "text",
      formula: (k, self) =>
        `=IF(${named(k)}="","",INDEX(${across(self, `$${self.first - 1}`)},1,${attribute(self, "rank")(k)}))`,
    },
    {
      key: "peak",
      heading: "Largest month",
      style: "money",
      formula: (k) => `=MAX(${cost(k)})`,
    },
    {
      key: "from",
      heading: "From",
      style: "monthValue",
      // an approval: the largest month; else the first one over the limit, or past the alert
      formula: (k, self) => {
        const dates = `$${FIRST_MONTH}$${ROW.month}:$${sheet.end}$${ROW.month}`;
        const monthOf = (amount: string, months: string) => `INDEX(${dates},1,MATCH(${amount},${months},0))`;
        const most = `MAX(${level(k)})`;
        const isApproval = `${attribute(self, "status")(k)}="${APPROVAL}"`;
        return `=IFERROR(IF(${isApproval},${monthOf(`MAX(${cost(k)})`, cost(k))},(${most}>0)*${monthOf(most, level(k))}),0)`;
      },
    },
  ]);
  return block;
}
