import type { Block, SheetBuilder } from "../sheet-builder";
import type { ScenarioFactors } from "../sheets/assumptions";
import { contractDrawdown } from "./contract-drawdown";
import { active } from "./demand";
import { inMonth, nameOf } from "./references";
import { attribute, type Lines } from "./register";

/** What is known of contracts before any scenario. Row k of each block is contract k. */
export interface ContractFacts {
  line: Lines;
  found: Lines;
  /** seats needed, before scenario */
  base: Block;
  /** usage at list price, before scenario */
  listUsage: Block;
  /** platform fee and support */
  fees: Block;
}

export interface ContractCosts {
  needed: Block;
  usage: Block;
  access: Block;
  metered: Block;
}

/** Seats, usage, drawdown and both sides' cost of each contract in one scenario, in the contract's currency. */
export function contractCosts(
  sheet: SheetBuilder,
  { line, found, base, listUsage, fees }: ContractFacts,
  { factor }: ScenarioFactors,
): ContractCosts {
  const at = (key: string) => attribute(line, key);
  const label = (k: number) => `=${nameOf(line)(k)}`;
  const money = { unit: "contract currency", style: "money", totals: "rows", label } as const;
  const needed = sheet.block(line.count, {
    title: "Seats needed",
    note: "× the scenario's seats factor",
    unit: "seats",
    style: "quantity",
    totals: "none",
    label,
    series: (k, m) => `=${inMonth(base)(k, m)}*${factor.seats}`,
  });
  const seats = sheet.block(line.count, {
    title: "Seats billed",
    note: "Whole seats, at least the contract's minimum",
    unit: "seats",
    style: "quantity",
    totals: "sum",
    label,
    series: (k, m) =>
      `=MAX(ROUNDUP(ROUND(${inMonth(needed)(k, m)},9),0),${at("minimumSeats")(k)}*${active(line, k, m)})`,
  });
  const seatCharge = sheet.block(line.count, {
    ...money,
    title: "Seat charge",
    series: (k, m) => {
      const [billed, price] = [inMonth(seats)(k, m), attribute(found, "seatPrice")(k)];
      return `=IF(${billed}=0,0,${billed}*CHOOSE(1+ISNUMBER(${price}),NA(),${price}))`;
    },
  });
  const usage = sheet.block(line.count, {
    ...money,
    title: "Usage at list price",
    note: "× the scenario's usage factor",
    series: (k, m) => `=${inMonth(listUsage)(k, m)}*${factor.usage}`,
  });
  const { within, overage, shortfall } = contractDrawdown(sheet, line, found, usage, seatCharge);
  const access = sheet.block(line.count, {
    ...money,
    title: "Cost: access",
    note: "Seats, platform fee and support",
    series: (k, m) => `=${inMonth(seatCharge)(k, m)}+${inMonth(fees)(k, m)}`,
  });
  const metered = sheet.block(line.count, {
    ...money,
    title: "Cost: metered",
    note: "Usage, overage and commitment shortfall",
    series: (k, m) => `=${[within, overage, shortfall].map((block) => inMonth(block)(k, m)).join("+")}`,
  });
  return { needed, usage, access, metered };
}
