import { type Block, picked, type SheetBuilder } from "../../sheet";
import type { ScenarioFactors } from "../sheets/assumptions";
import { seatCost } from "./annual-term";
import { creditsWithin, hasCaps } from "./caps";
import { type CreditBlocks, creditCorkscrew, type CreditsGiven, creditsOfScenario } from "./credit-corkscrew";
import { active } from "./demand";
import type { GrantFacts } from "./grants";
import { inLineCurrency, orKnown } from "./known-actuals";
import { asFormula, inMonth, type MonthReference, nameOf } from "./references";
import { attribute, type Lines } from "./register";
import { atThePool, hasSharers } from "./shared-pools";

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
  /** what closed months are known to have cost, and the credits they used */
  amounts: Block;
  quantities: Block;
  /** credits that the amounts of closed months paid for */
  knownBought: Block;
}

export interface CreditCosts {
  needed: Block;
  /** credits that caps pay for, where pools have any */
  most: Block | undefined;
  corkscrew: CreditBlocks;
  packs: Block;
  cost: Block;
}

/**
 * Credits needed, bought and paid for in one scenario, in the currency of the price.
 *
 * @param grants what pools are granted; absent: nothing
 */
export function creditCosts(
  sheet: SheetBuilder,
  facts: PoolFacts,
  scenario: ScenarioFactors,
  rates: (month: string) => string,
  grants?: GrantFacts,
): CreditCosts {
  const { pool } = facts;
  const given = creditsGiven(sheet, facts, scenario, rates);
  const corkscrew = creditCorkscrew(sheet, given, grants);
  const packs = packsBlock(sheet, pool, costOfPacks(facts, given.needed, corkscrew.bought, scenario, rates));
  const cost = sheet.block(pool.count, {
    title: "Cost",
    note: grants ? "Seat fee, packs and what was paid for grants" : "Seat fee and packs",
    unit: "price currency",
    style: "money",
    label: (k) => `=${nameOf(pool)(k)}`,
    series: asFormula(feeAndPacks(facts, inMonth(packs), scenario, grants)),
  });
  return { needed: given.needed, most: given.most, corkscrew, packs, cost };
}

/** What they cost on a scenario sheet, as a part of the costs that are reported. */
export function poolsOfScenario(
  sheet: SheetBuilder,
  facts: PoolFacts,
  scenario: ScenarioFactors,
  rates: (month: string) => string,
  grants?: GrantFacts,
): MonthReference {
  const given = creditsGiven(sheet, facts, scenario, rates);
  const bought = grants ? creditCorkscrew(sheet, given, grants).bought : creditsOfScenario(sheet, given);
  const inside = costOfPacks(facts, given.needed, bought, scenario, rates);
  // with what was paid for grants beside it the formula would be too long to be read
  const packs = grants ? inMonth(packsBlock(sheet, facts.pool, inside)) : inside;
  return (k, m) => `(${feeAndPacks(facts, packs, scenario, grants)(k, m)})`;
}

function creditsGiven(
  sheet: SheetBuilder,
  { pool, found, base, allowance, amounts, quantities, knownBought }: PoolFacts,
  scenario: ScenarioFactors,
  rates: (month: string) => string,
): CreditsGiven {
  const ofLine = sheet.block(pool.count, {
    title: hasSharers(pool) ? "Credits needed by the line" : "Credits needed",
    note: "× the scenario's credits factor, or as known",
    unit: "credits",
    style: "quantity",
    label: (k) => `=${nameOf(pool)(k)}`,
    series: asFormula(orKnown(quantities, (k, m) => `${inMonth(base)(k, m)}*${scenario.factor.credits}`)),
  });
  const needed = atThePool(sheet, pool, found, "Credits needed", ofLine);
  const most = hasCaps(pool) ? creditsWithin(sheet, pool, found, { amounts, quantities }, scenario, rates) : undefined;
  return { pools: pool, needed, allowance, known: { bought: knownBought, used: quantities }, most };
}

const packsBlock = (sheet: SheetBuilder, pool: Lines, cost: MonthReference): Block =>
  sheet.block(pool.count, {
    title: "Cost of packs",
    note: "Unknown where credits are bought and a pack has no public price, or used and nobody has the seat they come with",
    unit: "price currency",
    style: "money",
    label: (k) => `=${nameOf(pool)(k)}`,
    series: asFormula(cost),
  });

/** Unknown where credits are bought and a pack has no public price, or used and nobody has the seat they come with. */
function costOfPacks(
  { pool, found, seats, allowance }: PoolFacts,
  needed: Block,
  bought: Block,
  { factor }: ScenarioFactors,
  rates: (month: string) => string,
): MonthReference {
  const usedWithoutSeats: MonthReference = (k, m) => {
    const heads = `${active(pool, k, m)}*${attribute(pool, "seats")(k)}`;
    const ofOthers = hasSharers(pool)
      ? `*(${inMonth(allowance)(k, m)}<=${inMonth(seats)(k, m)}*${attribute(pool, "allowance")(k)})`
      : "";
    return `${attribute(found, "needsSeats")(k)}*(${inMonth(needed)(k, m)}>0)*(${heads}=0)${ofOthers}`;
  };
  return (k, m) => {
    const size = attribute(pool, "packSize")(k);
    return (
      `IF(${usedWithoutSeats(k, m)},NA(),0)+IF(${inMonth(bought)(k, m)}=0,0,${inMonth(bought)(k, m)}/CHOOSE(1+(${size}=0),${size},NA())` +
      `*${picked(rates(m), attribute(found, "packRow")(k))}*${factor.price})`
    );
  };
}

const feeAndPacks =
  (
    { seats, rate }: PoolFacts,
    packs: MonthReference,
    { factor }: ScenarioFactors,
    grants: GrantFacts | undefined,
  ): MonthReference =>
  (k, m) => {
    const fee = seatCost(inMonth(seats), inMonth(rate), factor.price)(k, m);
    return `${fee}+${packs(k, m)}${paidFor(grants, factor.price)(k, m)}`;
  };

/** What is paid for grants in a month, as a term of a sum; "": nothing is granted. */
export const paidFor =
  (grants: GrantFacts | undefined, price: string): MonthReference =>
  (k, m) =>
    grants ? `+${inMonth(grants.paid)(k, m)}*${price}` : "";

/**
 * What the amounts of closed months say of a pool: what goes beyond the plan's fee bought packs, the nearest whole number of
 * them. Where fee or pack have no price, none can be told from the amount.
 */
export const creditsPaidFor = (
  sheet: SheetBuilder,
  { pool, found, seats, rate, amounts }: Pick<PoolFacts, "pool" | "found" | "seats" | "rate" | "amounts">,
  plainRates: Block,
  rates: (month: string) => string,
  grants?: GrantFacts,
): Block =>
  sheet.block(pool.count, {
    title: "Credits paid for, by the actual amount",
    note: "What goes beyond the fee, in packs, the nearest whole number; blank where no amount is known",
    unit: "credits",
    style: "quantity",
    label: (k) => `=${nameOf(pool)(k)}`,
    series: (k, m) => {
      const heads = inMonth(seats)(k, m);
      const fee = `CHOOSE(1+(${heads}=0),${heads}*${inMonth(rate)(k, m)},0)`;
      const granted = grants ? `-${inMonth(grants.paid)(k, m)}` : "";
      const packs = `(${inLineCurrency(amounts, plainRates, found)(k, m)}-${fee}${granted})/${picked(rates(m), attribute(found, "packRow")(k))}`;
      const credits = `IFERROR(MAX(0,ROUND(${packs},0))*${attribute(pool, "packSize")(k)},0)`;
      return `=IF(ISNUMBER(${inMonth(amounts)(k, m)}),${credits},"")`;
    },
  });
