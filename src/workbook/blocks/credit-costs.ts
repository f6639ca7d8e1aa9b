import type { Block, SheetBuilder } from "../sheet-builder";
import type { ScenarioFactors } from "../sheets/assumptions";
import { seatCost } from "./annual-term";
import { creditCorkscrew } from "./credit-corkscrew";
import { inMonth, nameOf } from "./references";
import { attribute, type Lines } from "./register";

/** What is known of credit pools before any scenario. Row k of each block is pool k. */
export interface PoolFacts {
  pool: Lines;
  found: Lines;
  /** credits needed, before scenario */
  base: Block;
  seats: Block;
  allowance: Block;
  /** seat rate, locked at renewal */
  rate: Block;
}

export interface CreditCosts {
  needed: Block;
  closing: Block;
  packs: Block;
  cost: Block;
}

/** Credits needed, bought and paid for in one scenario, in the currency of the price. */
export function creditCosts(
  sheet: SheetBuilder,
  { pool, found, base, seats, allowance, rate }: PoolFacts,
  { factor }: ScenarioFactors,
  rates: (month: string) => string,
): CreditCosts {
  const label = (k: number) => `=${nameOf(pool)(k)}`;
  const money = { unit: "price currency", style: "money", totals: "rows", label } as const;
  const needed = sheet.block(pool.count, {
    title: "Credits needed",
    note: "× the scenario's credits factor",
    unit: "credits",
    style: "quantity",
    totals: "rows",
    label,
    series: (k, m) => `=${inMonth(base)(k, m)}*${factor.credits}`,
  });
  const { bought, closing } = creditCorkscrew(sheet, pool, needed, allowance);
  const packs = sheet.block(pool.count, {
    ...money,
    title: "Cost of packs",
    series: (k, m) =>
      `=IF(${inMonth(bought)(k, m)}=0,0,${inMonth(bought)(k, m)}/${attribute(pool, "packSize")(k)}` +
      `*INDEX(${rates(m)},${attribute(found, "packRow")(k)})*${factor.price})`,
  });
  const cost = sheet.block(pool.count, {
    ...money,
    title: "Cost",
    note: "Seat fee and packs",
    series: (k, m, p) => `${seatCost(inMonth(seats), inMonth(rate), factor.price)(k, m, p)}+${inMonth(packs)(k, m)}`,
  });
  return { needed, closing, packs, cost };
}
