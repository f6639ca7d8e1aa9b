import { type Block, OPENING, ROW, type SheetBuilder } from "../../sheet";
import type { ColumnKey } from "../tables/column-keys";
import { hasMaximum, hasMinimum } from "./contract-terms";
import { active } from "./demand";
import { asFormula, inMonth, type MonthReference, type MonthTerm, nameOf } from "./references";
import { attribute, type Lines, type Placed } from "./register";

export interface ContractBlocks {
  /** usage inside the commitment (or all usage where there is none), after discount */
  within: Block;
  overage: Block;
  /** both as they are before a maximum a month stops anything; the same blocks where no contract has one */
  wanted: { within: Block; overage: Block };
  shortfall: Block;
  /** what use of a month lacks to its minimum; undefined: no contract has one */
  belowMinimum: Block | undefined;
  /** what seats draw of the commitment */
  bySeats: Block;
}

/** Where of what a contract year has counted until now the month starts from: what was told before, what the month before had, or nothing. */
export const countedBefore = (found: Placed, k: number, [m, p]: [string, string], counted: Block): string => {
  const isFirst = `(${m}$${ROW.period}=MAX(1,${attribute(found, "startPeriod")(k)}))`;
  const goesOn = `(${monthOfContractYear(found, k, m)}>0)`;
  const [row, told] = [counted.first + k, `$${OPENING}${counted.first + k}`];
  return `CHOOSE(1+${goesOn}*(1-${isFirst})+${isFirst}*(1+1),0,${p}${row},${told})`;
};

/**
 * What a contract year has counted when the budget starts. #N/A: it runs already and nothing is told, or something is told of one that
 * begins in the budget.
 */
export const toldBefore = (found: Placed, k: number, isAsked: string, isTold: string, told: string): string => {
  const first = attribute(found, "startPeriod")(k);
  const isBegun = `(${first}<1)*(MOD(1-${first},12)>0)`;
  return `=CHOOSE(1+(${isAsked})*CHOOSE(1+${isBegun},${isTold}*(${told}>0)*(1+1),1+1-${isTold}),0,${told},NA())`;
};

/** 0 in the first month of a contract year, 11 in its last. */
export const monthOfContractYear = (found: Placed, k: number, m: string): string =>
  `MOD(${m}$${ROW.period}-${attribute(found, "startPeriod")(k)},12)`;

/** What a commitment is drawn by. */
export interface Drawdown {
  contracts: Lines;
  found: Placed;
  usage: Block;
  seatCharge: Block;
  seatsPaid: Block;
  isPaid: MonthReference;
  isSettled: MonthReference;
  /** usage as it is charged before a commitment, where contracts may have tiers */
  charge: Block | undefined;
}

/** What the metered side of a contract costs. */
export interface DrawnCosts extends Pick<ContractBlocks, "within" | "shortfall" | "belowMinimum"> {
  overage: MonthReference;
}

/**
 * On a scenario sheet: what was drawn before the month, what seats draw and overage stand inside what asks for them, unless others do,
 * which tiers, a minimum and a maximum a month are.
 */
export function drawdownOfScenario(sheet: SheetBuilder, given: Drawdown): DrawnCosts {
  const { contracts, charge } = given;
  if (charge || hasMinimum(contracts) || hasMaximum(contracts)) {
    const { overage, ...others } = contractDrawdown(sheet, given);
    return { ...others, overage: inMonth(overage) };
  }
  const reserve = () => sheet.reserve(contracts.count);
  const [within, drawn, shortfall] = [reserve(), reserve(), reserve()];
  fillDrawdown(sheet, given, { wanted: { within }, drawn, shortfall });
  return { within, overage: overageOf(given, within), belowMinimum: undefined, shortfall };
}

/**
 * Commitment per contract year: discounted usage (and seats, where the commitment covers them) draws it down; usage
 * beyond it is overage at its own discount; what use of a month lacks to its minimum draws where the contract says so; what is left in the last month of the contract year is the true-up.
 */
export function contractDrawdown(sheet: SheetBuilder, given: Drawdown): ContractBlocks {
  const { contracts } = given;
  const reserve = () => sheet.reserve(contracts.count);
  const [bySeats, before] = [reserve(), reserve()];
  const wanted = { within: reserve(), overage: reserve() };
  const charged = hasMaximum(contracts) ? { within: reserve(), overage: reserve() } : undefined;
  const belowMinimum = hasMinimum(contracts) ? reserve() : undefined;
  const [drawn, shortfall] = [reserve(), reserve()];
  fillDrawdown(sheet, given, { bySeats, before, wanted, charged, belowMinimum, drawn, shortfall });
  return { ...(charged ?? wanted), wanted, shortfall, belowMinimum, bySeats };
}

/** Usage before the commitment is held against it. */
const discountedUse =
  ({ contracts, usage, charge }: Drawdown): MonthReference =>
  (k, m) =>
    charge ? inMonth(charge)(k, m) : `${inMonth(usage)(k, m)}*(1-${attribute(contracts, "usageDiscount")(k)})`;

/** Usage beyond the commitment, as a term of a sum. @param within what the commitment has room for */
const overageOf = (given: Drawdown, within: Block): MonthReference => {
  const { contracts, found, charge } = given;
  return (k, m) => {
    const beyond = `(${discountedUse(given)(k, m)}-${inMonth(within)(k, m)})`;
    const atOwn = `${beyond}/(1-${attribute(contracts, "usageDiscount")(k)})*(1-${attribute(found, "overageDiscount")(k)})`;
    // beyond the commitment tiers go on
    return charge ? `CHOOSE(1+${attribute(found, "useTiers")(k)},${atOwn},${beyond})` : atOwn;
  };
};

/** Where blocks stand; what has none stands inside others. */
interface DrawdownBlocks extends Record<"drawn" | "shortfall", Block> {
  bySeats?: Block;
  before?: Block;
  wanted: { within: Block; overage?: Block };
  /** where a contract has a maximum a month */
  charged?: { within: Block; overage: Block } | undefined;
  belowMinimum?: Block | undefined;
}

function fillDrawdown(
  sheet: SheetBuilder,
  given: Drawdown,
  { bySeats, before, wanted, charged, belowMinimum, drawn, shortfall }: DrawdownBlocks,
): void {
  const { contracts, found, seatCharge, seatsPaid, isPaid, isSettled, charge } = given;
  const { within, overage }: { within: Block; overage?: Block } = charged ?? wanted;
  const at = (key: ColumnKey) => attribute(contracts, key);
  const label = (k: number) => `=${nameOf(contracts)(k)}`;
  const money = { unit: "contract currency", style: "money", label } as const;
  const committed = (k: number) => `(${at("commitment")(k)}>0)`;
  const discounted = discountedUse(given);
  const inOverage = overage ? inMonth(overage) : overageOf(given, within);
  const drawnBySeats: MonthReference = (k, m) => {
    const paid = inMonth(seatsPaid)(k, m);
    // seats without a price draw nothing of a commitment that does not cover them
    const charge = `CHOOSE(1+ISNUMBER(${paid}),${m}${seatCharge.first + k},${paid})`;
    return `CHOOSE(1+(${at("commitmentCovers")(k)}="usage and seats"),0,${charge})`;
  };
  const ofSeats = bySeats ? inMonth(bySeats) : drawnBySeats;
  const drawnBefore: MonthTerm = (k, m, p) => countedBefore(found, k, [m, p], drawn);
  const until: MonthTerm = before ? inMonth(before) : drawnBefore;

  if (bySeats)
    sheet.fill(bySeats, {
      ...money,
      title: "Commitment drawn by seats",
      note: "Where it covers them; in a closed month by what they are known to have cost",
      series: asFormula(drawnBySeats),
    });
  if (before)
    sheet.fill(before, {
      ...money,
      title: "Commitment drawn before the month",
      note: "Starts anew with each contract year",
      series: asFormula(drawnBefore),
    });
  sheet.fill(wanted.within, {
    ...money,
    title: charged ? "Usage after discount, wanted" : "Usage after discount",
    note: "Inside the commitment; all usage where there is no commitment",
    series: (k, m, p) => {
      const room = `MAX(0,${at("commitment")(k)}-${until(k, m, p)}-${ofSeats(k, m)})`;
      // without use nobody asks what is left of the commitment
      return `=IF(${committed(k)}*(${discounted(k, m)}>0)>0,MIN(${discounted(k, m)},${room}),${discounted(k, m)})`;
    },
  });
  if (wanted.overage)
    sheet.fill(wanted.overage, {
      ...money,
      title: charged ? "Overage, wanted" : "Overage",
      note: "Usage beyond the commitment, at the overage discount",
      series: asFormula(overageOf(given, wanted.within)),
    });
  if (charged && wanted.overage) {
    const overageWanted = inMonth(wanted.overage);
    const most = attribute(found, "maximumMonth");
    const stopped = (k: number, m: string, charge: string, room: string) =>
      `=IF((1-ISNUMBER(${most(k)}))+${isSettled(k, m)}>0,${charge},MIN(${charge},${room}))`;
    sheet.fill(charged.within, {
      ...money,
      title: "Usage after discount",
      note: "As far as the maximum of the month pays for it",
      series: (k, m) => stopped(k, m, inMonth(wanted.within)(k, m), most(k)),
    });
    sheet.fill(charged.overage, {
      ...money,
      title: "Overage",
      note: "As far as the maximum of the month pays for it",
      series: (k, m) => stopped(k, m, overageWanted(k, m), `${most(k)}-${m}${within.first + k}`),
    });
  }
  if (belowMinimum) {
    sheet.fill(belowMinimum, {
      ...money,
      title: "Short of the minimum a month",
      note: "What usage and overage lack to it; what was paid for a closed month has it already",
      series: (k, m) => {
        const lacking = `MAX(0,${attribute(found, "minimumMonth")(k)}-${m}${within.first + k}-${inOverage(k, m)})`;
        return `=IF(${active(contracts, k, m)}*(1-${isPaid(k, m)})=0,0,${lacking})`;
      },
    });
  }
  const drawnByMinimum = (k: number, m: string): string =>
    belowMinimum ? `+${m}${belowMinimum.first + k}*${attribute(found, "minimumDraws")(k)}` : "";
  // tiers draw by all that they charge, so that what a volume tier gives back later is of the same money
  const drawnBeyond = (k: number, m: string): string =>
    charge ? `+${inOverage(k, m)}*${attribute(found, "useTiers")(k)}` : "";
  sheet.fill(drawn, {
    ...money,
    title: "Commitment drawn, with this month",
    note: "Opening: drawn in the contract year that runs; #N/A: it is not told, or told of a year that begins in the budget",
    opening: (k) => {
      const told = attribute(found, "drawnBefore")(k);
      return toldBefore(found, k, committed(k), `ISNUMBER(${told})`, told);
    },
    series: (k, m, p) =>
      `=IF(${committed(k)}*${active(contracts, k, m)}>0,${until(k, m, p)}+${m}${within.first + k}+${ofSeats(k, m)}${drawnByMinimum(k, m)}${drawnBeyond(k, m)},0)`,
  });
  sheet.fill(shortfall, {
    ...money,
    title: "Commitment shortfall",
    note: "Trued up in the last month of the contract year, or of the contract",
    series: (k, m) => {
      const lastOfYear = `(${monthOfContractYear(found, k, m)}=12-1)`;
      const lastOfContract = `(${at("end")(k)}>0)*(${m}$${ROW.month}>=${at("end")(k)})`;
      const isDue = `${active(contracts, k, m)}*(${lastOfYear}+${lastOfContract}>0)>0`;
      return `=IF(${isDue},MAX(0,${at("commitment")(k)}-${m}${drawn.first + k}),0)`;
    },
  });
}
