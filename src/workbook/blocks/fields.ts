import type { Budget, Control } from "../../budget";
import { parseIso } from "../../dates";
import { messages } from "../../messages";
import type { Field } from "./register";

const serial = (date: string | null): number | null => (date === null ? null : parseIso(date));
/** 0 in a budget means "none": the cell stays blank. */
const orBlank = (value: number): number | null => (value === 0 ? null : value);

const month = { style: "inputMonth", rule: { kind: "date", from: 1 }, message: messages.typeMonth } as const;
const share = {
  style: "inputPercent",
  rule: { kind: "number", minimum: 0, maximum: 1 },
  message: messages.typeShare,
} as const;
const amount = { rule: { kind: "number", minimum: 0 }, message: messages.typeAmount } as const;
const listFrom = (range: string) =>
  ({ rule: { kind: "listFrom", range: `=${range}` }, message: messages.chooseFromList }) as const;

/** Register columns that several routes share, named as people name them. */
export const fields = {
  text: <Line>(key: string, heading: string, value: (line: Line) => string): Field<Line> => ({
    key,
    heading,
    style: "inputText",
    value,
  }),
  choice: <Line>(key: string, heading: string, values: string[], value: (line: Line) => string): Field<Line> => ({
    key,
    heading,
    style: "inputText",
    value,
    rule: { kind: "list", values },
    message: messages.chooseFromList,
  }),
  from: <Line>(key: string, heading: string, range: string, value: (line: Line) => string): Field<Line> => ({
    key,
    heading,
    style: "inputText",
    value,
    ...listFrom(range),
  }),
  quantity: <Line>(key: string, heading: string, value: (line: Line) => number): Field<Line> => ({
    key,
    heading,
    style: "input",
    value: (line) => orBlank(value(line)),
    ...amount,
  }),
  /** may be negative: seats added or given back a month */
  signed: <Line>(key: string, heading: string, value: (line: Line) => number): Field<Line> => ({
    key,
    heading,
    style: "input",
    value: (line) => orBlank(value(line)),
  }),
  money: <Line>(key: string, heading: string, value: (line: Line) => number | null): Field<Line> => ({
    key,
    heading,
    style: "inputMoney",
    value: (line) => orBlank(value(line) ?? 0),
    ...amount,
  }),
  /** where a blank cell means something else than 0 */
  moneyOrBlank: <Line>(key: string, heading: string, value: (line: Line) => number | null): Field<Line> => ({
    key,
    heading,
    style: "inputMoney",
    value,
    ...amount,
  }),
  shareOrBlank: <Line>(key: string, heading: string, value: (line: Line) => number | null): Field<Line> => ({
    key,
    heading,
    value,
    ...share,
  }),
  share: <Line>(key: string, heading: string, value: (line: Line) => number | null): Field<Line> => ({
    key,
    heading,
    value: (line) => orBlank(value(line) ?? 0),
    ...share,
  }),
  /** a share that may be negative: growth */
  growth: <Line extends { growth: number }>(): Field<Line> => ({
    key: "growth",
    heading: "Growth a month",
    style: "inputPercent",
    value: (line) => orBlank(line.growth),
  }),
  month: <Line>(key: string, heading: string, value: (line: Line) => string | null): Field<Line> => ({
    key,
    heading,
    value: (line) => serial(value(line)),
    ...month,
  }),
};

type Owned = Pick<Control, "owner" | "costCentre" | "ledgerAccount">;

export const ownership = <Line extends Owned>(): Field<Line>[] => [
  fields.text("owner", "Owner", (line) => line.owner),
  fields.text("costCentre", "Cost centre", (line) => line.costCentre),
  fields.text("ledgerAccount", "Ledger account", (line) => line.ledgerAccount),
];

export const life = <Line extends { start: string; end: string | null }>(): Field<Line>[] => [
  fields.month("start", "Start", (line) => line.start),
  fields.month("end", "Last month", (line) => line.end),
];

type Demand = Pick<Budget["api"][number], "base" | "driver" | "perDriver">;

export const demand = <Line extends Demand>(heading: string, driverNames: string): Field<Line>[] => [
  fields.quantity("base", heading, (line) => line.base),
  fields.from("driver", "Driver", driverNames, (line) => line.driver),
  fields.quantity("perDriver", "Per driver unit", (line) => line.perDriver),
];

export const controls = <Line extends Control>(): Field<Line>[] => [
  fields.money("limit", "Limit a month", (line) => line.limit),
  fields.share("alertAt", "Alert at", (line) => line.alertAt),
  fields.money("approvalAbove", "Approval above", (line) => line.approvalAbove),
  fields.text("approver", "Approver", (line) => line.approver),
];
