import { type Block, FIRST_MONTH, type SheetBuilder } from "../../sheet";
import type { Assumptions } from "../sheets/assumptions";
import { attribute, attributes, type Derived, type Lines, lookUps, type Placed } from "./register";

export interface LimitControl {
  /** row k of line k: `monthsAlert` and `monthsOver`, how many months are past its alert and over its limit */
  block: Lines;
  /** "$G$120:$G$131": 1 where a line's largest month needs an approval */
  approvalsDue: string;
  /** the lines' limits a month, and what they cost */
  limits: string;
  costs: Block;
}

/** From which amount on a month is past a line's alert: never, where the share is blank. */
export const alertFrom = (lines: Placed, k: number): string =>
  `${attribute(lines, "alertAt")(k)}*${attribute(lines, "limit")(k)}`;

/**
 * In how many months each line is past its alert and over its limit, and whether its largest month needs an approval. Differences
 * up to the tolerance of checks are none. Row k of `costs` is line k in the report currency.
 */
export function control(
  sheet: SheetBuilder,
  lines: Block & Placed,
  costs: Block,
  { tolerance }: Pick<Assumptions, "tolerance">,
): LimitControl {
  const months = (k: number) => `$${FIRST_MONTH}${costs.first + k}:$${sheet.end}${costs.first + k}`;
  const limit = attribute(lines, "limit");
  const count = (k: number, than: string) => `COUNTIF(${months(k)},${than})`;
  const columns: Derived[] = [
    { key: "largest", heading: "Largest month", style: "money", formula: (k) => `=MAX(${months(k)})` },
    {
      key: "approvalAbove",
      heading: "Approval above",
      style: "money",
      formula: (k) => `=${attribute(lines, "approvalAbove")(k)}`,
    },
    {
      key: "approvalDue",
      heading: "Approval due",
      style: "flag",
      // one month that is above says so, whatever the months cost that have no price
      formula: (k, self) => {
        const above = attribute(self, "approvalAbove")(k);
        const isLargest = `(${attribute(self, "largest")(k)}>${above})*1`;
        return `=IF(${above}=0,0,CHOOSE(1+(${count(k, `">"&${above}`)}>0),${isLargest},1))`;
      },
    },
    { key: "approver", heading: "Approver", style: "text", formula: (k) => `=${attribute(lines, "approver")(k)}&""` },
    {
      key: "monthsAlert",
      heading: "Months past the alert",
      style: "integer",
      formula: (k) => {
        const isAsked = `${attribute(lines, "alertAt")(k)}*${limit(k)}=0`;
        return `=IF(${isAsked},0,${count(k, `">="&(${alertFrom(lines, k)}-${tolerance})`)})`;
      },
    },
    {
      key: "monthsOver",
      heading: "Months over the limit",
      style: "integer",
      // none is known to be over: unknown where a month has no price
      formula: (k) => {
        const over = count(k, `">"&(${limit(k)}+${tolerance})`);
        return `=IF(${limit(k)}=0,0,CHOOSE(1+(${over}>0),0*SUM(${months(k)}),${over}))`;
      },
    },
  ];
  const block = lookUps(sheet, "Against the limit", lines, columns);
  return {
    block,
    limits: attributes(lines, "limit"),
    costs: { ...costs, last: costs.first + lines.count - 1, count: lines.count },
    approvalsDue: attributes(block, "approvalDue"),
  };
}
