import type { Block, SheetBuilder } from "../../sheet";
import type { ScenarioFactors } from "../sheets/assumptions";
import {
  type ContractBlocks,
  contractDrawdown,
  type Drawdown,
  drawdownOfScenario,
  type DrawnCosts,
} from "./contract-drawdown";
import { byTiers, hasTiers, seatsUnpriced, useCharge } from "./contract-tiers";
import { active } from "./demand";
import { inLineCurrency, orKnown } from "./known-actuals";
import { asFormula, inMonth, type MonthReference, nameOf } from "./references";
import { attribute, type Lines } from "./register";

/** Of usage, where tiers may count units of a meter. */
export const CURRENCY_OR_UNITS = "contract currency, or units";

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
  /** what closed months are known to have cost on either side */
  accessAmounts: Block;
  meteredAmounts: Block;
  /** seats that closed months are known to have had, and usage at list price */
  knownSeats: Block;
  knownUsage: Block;
  /** what seats are known to have cost, which draws a commitment that covers them */
  seatsPaid: Block;
  /** usage at list price that closed months are known to have had, as typed */
  quantities: Block;
  /** price tiers, and what use of closed months is known to have cost beside them; absent: the budget has none */
  tiers?: Lines;
  usagePaid?: Block;
}

export interface ContractCosts {
  needed: Block;
  usage: Block;
  /** what seats draw of the commitment */
  bySeats: Block;
  access: Block;
  metered: Block;
  /** what is left of a commitment at the end of its year */
  shortfall: Block;
  /** usage after discount and overage, as they are charged and as they would be without a maximum a month */
  charged: Pick<ContractBlocks, "within" | "overage" | "wanted">;
}

/** Seats, usage, drawdown and both sides' cost of each contract in one scenario, in the contract's currency. */
export function contractCosts(sheet: SheetBuilder, facts: ContractFacts, { factor }: ScenarioFactors): ContractCosts {
  const { line } = facts;
  const label = (k: number) => `=${nameOf(line)(k)}`;
  const money = { unit: "contract currency", style: "money", label } as const;
  const needed = sheet.block(line.count, {
    title: "Seats needed",
    note: "× the scenario's seats factor, or as known",
    unit: "seats",
    style: "quantity",
    label,
    series: asFormula(seatsNeeded(facts, factor.seats)),
  });
  const seatCharge = chargeOfSeats(sheet, facts, inMonth(needed));
  const usage = usageAtList(sheet, facts, factor.usage);
  const drawdown = contractDrawdown(sheet, drawdownOf(sheet, facts, seatCharge, usage));
  const { within, overage, wanted, belowMinimum, shortfall, bySeats } = drawdown;
  const access = sheet.block(line.count, {
    ...money,
    title: "Cost: access",
    note: "Seats, platform fee and support",
    series: asFormula(accessCost(facts, seatCharge)),
  });
  const metered = sheet.block(line.count, {
    ...money,
    title: "Cost: metered",
    note: `Usage, overage${belowMinimum ? ", what lacks to the minimum" : ""} and commitment shortfall`,
    series: asFormula(meteredCost({ ...drawdown, overage: inMonth(overage) })),
  });
  return { needed, usage, bySeats, access, metered, shortfall, charged: { within, overage, wanted } };
}

/** What both sides cost on a scenario sheet, as parts of the costs that are reported: with fewer blocks. */
export function contractsOfScenario(
  sheet: SheetBuilder,
  facts: ContractFacts,
  { factor }: ScenarioFactors,
): Record<"access" | "metered", MonthReference> & Pick<ContractCosts, "shortfall"> {
  const seatCharge = chargeOfSeats(sheet, facts, seatsNeeded(facts, factor.seats));
  const usage = usageAtList(sheet, facts, factor.usage);
  const drawdown = drawdownOfScenario(sheet, drawdownOf(sheet, facts, seatCharge, usage));
  const inBrackets =
    (cost: MonthReference): MonthReference =>
    (k, m) =>
      `(${cost(k, m)})`;
  return {
    access: inBrackets(accessCost(facts, seatCharge)),
    metered: inBrackets(meteredCost(drawdown)),
    shortfall: drawdown.shortfall,
  };
}

const seatsNeeded =
  ({ line, base, knownSeats }: ContractFacts, factor: string): MonthReference =>
  (k, m) => {
    const known = inMonth(knownSeats)(k, m);
    return `IF(ISNUMBER(${known}),${known}*${active(line, k, m)},${inMonth(base)(k, m)}*${factor})`;
  };

/** Seats billed, and what they are charged. */
function chargeOfSeats(sheet: SheetBuilder, { line, found, tiers }: ContractFacts, needed: MonthReference): Block {
  const label = (k: number) => `=${nameOf(line)(k)}`;
  const seats = sheet.block(line.count, {
    title: "Seats billed",
    note: "Whole seats, at least the contract's minimum",
    unit: "seats",
    style: "quantity",
    label,
    series: (k, m) =>
      `=ROUNDUP(ROUND(MAX(${needed(k, m)},${attribute(line, "minimumSeats")(k)}*${active(line, k, m)}),9),0)`,
  });
  const unpricedSeats = tiers && seatsUnpriced(sheet, { line, tiers }, seats);
  return sheet.block(line.count, {
    title: "Seat charge",
    unit: "contract currency",
    style: "money",
    label,
    series: (k, m) => {
      const [billed, price] = [inMonth(seats)(k, m), attribute(found, "seatPrice")(k)];
      const atOne = `IF(${billed}=0,0,${billed}*CHOOSE(1+ISNUMBER(${price}),NA(),${price}))`;
      if (!tiers || !unpricedSeats) return `=${atOne}`;
      const tiered = `CHOOSE(1+(${inMonth(unpricedSeats)(k, m)}>0),${byTiers(tiers, line, 1)(k, billed, "cost")},NA())`;
      return `=CHOOSE(1+${attribute(found, "seatTiers")(k)}*${active(line, k, m)},${atOne},${tiered})`;
    },
  });
}

const usageAtList = (
  sheet: SheetBuilder,
  { line, tiers, knownUsage, listUsage }: ContractFacts,
  factor: string,
): Block =>
  sheet.block(line.count, {
    title: "Usage at list price",
    note: "× the scenario's usage factor, or as known",
    unit: tiers ? CURRENCY_OR_UNITS : "contract currency",
    style: "money",
    label: (k) => `=${nameOf(line)(k)}`,
    series: asFormula(orKnown(knownUsage, (k, m) => `${inMonth(listUsage)(k, m)}*${factor}`)),
  });

function drawdownOf(sheet: SheetBuilder, facts: ContractFacts, seatCharge: Block, usage: Block): Drawdown {
  const { line, found, tiers, usagePaid, seatsPaid, meteredAmounts, quantities } = facts;
  return {
    ...{ contracts: line, found, usage, seatCharge, seatsPaid },
    charge: tiers && usagePaid && useCharge(sheet, { line, found, tiers, usagePaid }, usage),
    // only the amount is known, or anything is
    isPaid: (k, m) => `ISNUMBER(${inMonth(meteredAmounts)(k, m)})*(1-ISNUMBER(${inMonth(quantities)(k, m)}))`,
    isSettled: (k, m) => `ISNUMBER(${inMonth(meteredAmounts)(k, m)})+ISNUMBER(${inMonth(quantities)(k, m)})`,
  };
}

const accessCost =
  ({ fees }: ContractFacts, seatCharge: Block): MonthReference =>
  (k, m) =>
    `${inMonth(seatCharge)(k, m)}+${inMonth(fees)(k, m)}`;

const meteredCost =
  ({ within, overage, belowMinimum, shortfall }: DrawnCosts): MonthReference =>
  (k, m) => {
    const behind = [...(belowMinimum ? [belowMinimum] : []), shortfall].map((block) => inMonth(block)(k, m));
    return [inMonth(within)(k, m), overage(k, m), ...behind].join("+");
  };

/** What closed months say of a contract, as typed. */
export type TypedContract = Pick<
  ContractFacts,
  "line" | "found" | "fees" | "accessAmounts" | "meteredAmounts" | "knownSeats" | "quantities"
>;

/**
 * What draws a commitment in closed months: the usage that is known at list price, or that the amount paid for after the
 * discount; and what the amount of the access side is beyond the month's share of the fees. A credit note gives nothing back.
 */
export function knownContractUse(
  sheet: SheetBuilder,
  typed: TypedContract,
  plainRates: Block,
): Pick<
  ContractFacts,
  "accessAmounts" | "meteredAmounts" | "knownSeats" | "knownUsage" | "seatsPaid" | "quantities" | "usagePaid"
> {
  const { line, found, fees, accessAmounts, meteredAmounts, knownSeats, quantities } = typed;
  const label = (k: number) => `=${nameOf(line)(k)}`;
  const money = { unit: "contract currency", style: "money", label } as const;
  const paidIn: MonthReference = (k, m) => `MAX(0,${inLineCurrency(meteredAmounts, plainRates, found)(k, m)})`;
  const knownUsage = sheet.block(line.count, {
    ...money,
    ...(hasTiers(found) && { unit: CURRENCY_OR_UNITS }),
    title: "Known usage at list price",
    note: "The actual quantity, or what the actual amount paid for after the discount",
    series: (k, m) => {
      const [amount, quantity] = [inMonth(meteredAmounts)(k, m), inMonth(quantities)(k, m)];
      const paidFor = `${paidIn(k, m)}/(1-${attribute(line, "usageDiscount")(k)})`;
      // tiers make no number of what was paid
      const isTold = hasTiers(found) ? `*(1-${attribute(found, "useTiers")(k)})` : "";
      const either = `CHOOSE(1+ISNUMBER(${quantity}),CHOOSE(1+ISNUMBER(${amount})${isTold},"",${paidFor}),${quantity})`;
      return `=IF(${active(line, k, m)}=0,"",${either})`;
    },
  });
  const seatsPaid = sheet.block(line.count, {
    ...money,
    title: "Known to be paid for seats",
    note: "The actual amount beyond the month's share of the fees, where no quantity is given",
    series: (k, m) => {
      const [amount, quantity] = [inMonth(accessAmounts)(k, m), inMonth(knownSeats)(k, m)];
      const paid = `MAX(0,${inLineCurrency(accessAmounts, plainRates, found)(k, m)}-${inMonth(fees)(k, m)})`;
      return `=IF(${active(line, k, m)}*ISNUMBER(${amount})*(1-ISNUMBER(${quantity}))=0,"",${paid})`;
    },
  });
  const known = { accessAmounts, meteredAmounts, knownSeats, knownUsage, seatsPaid, quantities };
  if (!hasTiers(found)) return known;
  const usagePaid = sheet.block(line.count, {
    ...money,
    title: "Known to be paid for use by tiers",
    note: "The actual amount, where no quantity is given",
    series: (k, m) => {
      const [amount, quantity] = [inMonth(meteredAmounts)(k, m), inMonth(quantities)(k, m)];
      const isAsked = `${attribute(found, "useTiers")(k)}*${active(line, k, m)}*ISNUMBER(${amount})*(1-ISNUMBER(${quantity}))`;
      return `=IF(${isAsked}=0,"",${paidIn(k, m)})`;
    },
  });
  return { ...known, usagePaid };
}
