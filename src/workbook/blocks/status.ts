import { STATUSES } from "../../budget";
import { type Block, FIRST_MONTH, ROW, type SheetBuilder } from "../../sheet";
import type { Assumptions } from "../sheets/assumptions";
import type { NotMet } from "./caps";
import { alertFrom, type LimitControl } from "./control";
import { attribute, type Derived, type Lines, lookUps, type Placed } from "./register";

type StatusKey = (typeof STATUSES)[number]["key"];

/**
 * What is amiss with each line, in one word: the worst of what can be, as the columns name it from left to right.
 *
 * @param costs of the lines, row k of line k, in the report currency
 * @param stopped what their caps stop, where any has one: a cap that is reached is for somebody to decide
 */
export function status(
  sheet: SheetBuilder,
  lines: Lines,
  costs: Block,
  { block: control }: LimitControl,
  { tolerance }: Pick<Assumptions, "tolerance">,
  stopped?: NotMet,
): Lines {
  const months = (first: number) => (k: number) => `$${FIRST_MONTH}${first + k}:$${sheet.end}${first + k}`;
  const cost = months(costs.first);
  const named = (k: number) => `$B${lines.first + k}`;
  const unmet = stopped && { use: months(stopped.use.first), cost: months(stopped.cost.first) };
  const is: Record<StatusKey, Derived["formula"]> = {
    noPrice: (k) => `=ISERROR(SUM(${cost(k)}))*1`,
    over: (k) => `=IFERROR((${attribute(control, "monthsOver")(k)}>0)*1,0)`,
    approval: (k) => `=IFERROR(${attribute(control, "approvalDue")(k)},0)`,
    capped: unmet && ((k) => `=(COUNTIF(${unmet.use(k)},">0")>0)*1`),
    noOwner: (k) => `=(${named(k)}<>"")*(${attribute(lines, "owner")(k)}="")`,
    alert: (k) => `=(${attribute(control, "monthsAlert")(k)}>0)*1`,
    within: (k) => `=(${attribute(lines, "limit")(k)}>0)*1`,
    noLimit: () => "=1",
  };
  const flags = STATUSES.map(({ key, label }): Derived => ({ key, heading: label, style: "flag", formula: is[key] }));
  const [worst, mildest] = [STATUSES[0].key, STATUSES[STATUSES.length - 1]?.key ?? STATUSES[0].key];
  const across = (self: Placed, row: string | number) => `$${self.column(worst)}${row}:$${self.column(mildest)}${row}`;
  const dates = `$${FIRST_MONTH}$${ROW.month}:$${sheet.end}$${ROW.month}`;
  return lookUps(sheet, "Status", lines, [
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
      takesMany: true,
      // an approval, or a cap: the largest month; else the first one over the limit, or past the alert
      formula: (k, self) => {
        const first = (is: string) => `MATCH(1,(${is})*1,0)`;
        const largest = (months: string) => `MATCH(MAX(${months}),${months},0)`;
        const pastAlert = first(`(${cost(k)}>=${alertFrom(lines, k)}-${tolerance})*${attribute(self, "alert")(k)}`);
        // of the others there is no month
        const from: Partial<Record<StatusKey, string>> = {
          over: first(`${cost(k)}>${attribute(lines, "limit")(k)}+${tolerance}`),
          approval: largest(cost(k)),
          ...(unmet && { capped: largest(unmet.use(k)) }),
          noOwner: pastAlert,
          alert: pastAlert,
        };
        const months = STATUSES.map(({ key }) => from[key] ?? "NA()").join(",");
        return `=IFERROR(INDEX(${dates},1,CHOOSE(${attribute(self, "rank")(k)},${months})),0)`;
      },
    },
    ...(unmet ? mostStopped(unmet, cost) : []),
  ]);
}

type Months = (k: number) => string;

/** What is not met in the month in which a cap stops most, and what the line costs in it. */
function mostStopped(unmet: { use: Months; cost: Months }, cost: Months): Derived[] {
  const thatMonth =
    (of: Months): Derived["formula"] =>
    (k) =>
      `=INDEX(${of(k)},1,MATCH(MAX(${unmet.use(k)}),${unmet.use(k)},0))`;
  return [
    { key: "notMet", heading: "Not met, largest month", style: "money", formula: thatMonth(unmet.cost) },
    { key: "met", heading: "Cost in that month", style: "money", formula: thatMonth(cost) },
  ];
}
