import type { Budget, CreditsLine } from "../../budget";
import type { PriceBook } from "../../pricebook";
import { type Block, FIRST_MONTH, onSheet, OPENING, picked, ROW, rowOfText, SheetBuilder } from "../../sheet";
import { billed, seatCash } from "../blocks/annual-term";
import { apart, overTime } from "../blocks/asked-again";
import { band } from "../blocks/band";
import { capTerms, hasCaps, type NotMet, notMet } from "../blocks/caps";
import type { CreditBlocks } from "../blocks/credit-corkscrew";
import { creditCosts, creditsPaidFor, paidFor, type PoolFacts } from "../blocks/credit-costs";
import { active, growingDemand } from "../blocks/demand";
import { doubtfulPools } from "../blocks/doubtful-actuals";
import { endOfItem } from "../blocks/due";
import { grantLedger } from "../blocks/grant-ledger";
import { grantFacts, grantsTable } from "../blocks/grants";
import { validateRows } from "../blocks/input-table";
import { judgedRoute } from "../blocks/judged-route";
import { asTyped, knownActuals, withFeesDue } from "../blocks/known-actuals";
import { elsewhere, inMonth, type MonthReference } from "../blocks/references";
import { attribute, callUp, lookUps, register } from "../blocks/register";
import { CASH, converted, partOf, reported, yearTotals } from "../blocks/reported";
import { fillPart, reservePart, TECHNICAL } from "../blocks/results";
import { lockedRates } from "../blocks/seat-costs";
import { seatLimitsLeft } from "../blocks/seat-limits";
import { demandTerms, knownRow, seatTerms } from "../blocks/seat-lines";
import { atThePool, hasSharers, poolTerms, sharersOf } from "../blocks/shared-pools";
import { budgetSheet } from "../budget-sheet";
import { planCredits } from "../facts/book-facts";
import { NAME, SHEET } from "../names";
import { ANSWER } from "../tables/checks";
import type { ColumnKey } from "../tables/column-keys";
import { faceOf } from "../tables/faces";
import { LAPSED } from "../tables/grants";
import { CREDITS, NOT_MET } from "../tables/registers";
import { asUsed } from "../tables/table";
import { type CreditsSheet, type Feeds } from "./route";

/** Credit and generation pools: a plan fee with an allowance, and packs for what goes beyond it. */
export function creditsSheet(budget: Budget, book: PriceBook, feeds: Feeds): CreditsSheet {
  const { assumptions, rates } = feeds;
  const sheet = budgetSheet({
    ...faceOf("credits"),
    months: feeds.months,
    isRegister: true,
  });
  const pools = budget.credits.map((own) => ({ ...own, ...termsOf(own, budget, book) }));
  const lists = { items: rates.items, drivers: assumptions.driverNames };
  const table = asUsed(CREDITS, pools);
  const lines = register(sheet, table, pools, feeds.spareLines("credits", pools.length));
  validateRows(sheet, table, lines.first, lines.count, lists);
  const stopped = hasCaps(lines) ? reservePart(sheet, NOT_MET, lines.count) : undefined;
  const grantsTyped = grantsTable(sheet, budget.grants);
  const lapsed = grantsTyped && {
    credits: reservePart(sheet, LAPSED.credits, lines.count),
    money: reservePart(sheet, LAPSED.money, lines.count),
  };
  sheet.startWorkings();
  const pool = callUp(sheet, lines);
  const renewal = attribute(pool, "renewal");
  const rateRow = (component: string) => (k: number) =>
    rowOfText(`${attribute(pool, "plan")(k)}&"|${component}"`, rates.keys);
  const found = lookUps(sheet, "Terms and rates, by pool", pool, [
    {
      key: "packRow",
      heading: "Rate row, pack",
      style: "integer",
      formula: (k) => `=IF(${attribute(pool, "packSize")(k)}=0,1,${rateRow("credit pack")(k)})`,
    },
    ...seatTerms(
      feeds,
      pool,
      (k) => `=IF(${attribute(pool, "billing")(k)}="annual","annual","monthly")`,
      (k) => `=IF(${renewal(k)}=0,${attribute(pool, "start")(k)},${renewal(k)})`,
      {
        // a pool without seats has no fee: its facts are those of its packs, as far as these have a price
        rateRow: (k, self) =>
          `=IF(${attribute(pool, "seats")(k)}=0,1,${rowOfText(`${attribute(pool, "plan")(k)}&"|seat "&${attribute(self, "billing")(k)}`, rates.keys)})`,
        factsRow: (k, self) => {
          const fee = knownRow(rates, attribute(pool, "plan")(k), attribute(self, "rateRow")(k));
          return `MAX(${fee},IFERROR(${attribute(self, "packRow")(k)},1))`;
        },
      },
    ),
    ...demandTerms(feeds, pool),
    ...capTerms(lines, pool),
    ...poolTerms(pool),
    {
      key: "needsSeats",
      heading: "Needs seats",
      style: "flag",
      formula: (k, self) => {
        const soldBy = picked(rates.soldBy, attribute(self, "pricedRow")(k));
        return `=((${soldBy}="seat")+(${attribute(pool, "allowance")(k)}>0)>0)*1`;
      },
    },
  ]);
  const grants = grantsTyped && grantFacts(sheet, grantsTyped, pool);
  const label = (k: number) => `=$B${pool.first + k}`;
  const credits = { unit: "credits", style: "quantity", label } as const;
  const money = { unit: "price currency", style: "money", label } as const;
  const price = assumptions.factor.price;

  const known = knownActuals(sheet, feeds.actuals, [{ title: "", labels: pool }], "credits");
  const [amounts, quantities] = [known.amounts[0], known.quantities[0]] as [Block, Block];
  const base = sheet.block(pool.count, {
    ...credits,
    title: "Credits needed, before scenario",
    series: growingDemand(pool, found, assumptions.drivers),
  });
  const taken = (k: number, m: string) => `${active(pool, k, m)}*${attribute(pool, "seats")(k)}`;
  const seats = sheet.reserve(pool.count);
  sheet.fill(seats, {
    title: "Seats billed",
    unit: "seats",
    style: "quantity",
    label,
    opening: (k) => `=ROUNDUP(ROUND(${taken(k, OPENING)},9),0)`,
    series: billed(found, taken, inMonth(seats)),
  });
  const ownAllowance = sheet.block(pool.count, {
    ...credits,
    title: hasSharers(pool) ? "Allowance of the line's seats" : "Allowance",
    note: "Seats billed × allowance a seat",
    series: (k, m) => `=${m}${seats.first + k}*${attribute(pool, "allowance")(k)}`,
  });
  const allowance = atThePool(sheet, pool, found, "Allowance", ownAllowance);
  const rateTitle = "Seat rate, locked at renewal";
  const rate = lockedRates(sheet, rateTitle, "per seat and month", pool, found, rates);
  const plainRates = elsewhere({ rates: assumptions.plainExchangeRates }, SHEET.assumptions).rates;
  const knownBought = creditsPaidFor(sheet, { pool, found, seats, rate, amounts }, plainRates, rates.used, grants);
  const poolFacts = { pool, found, base, seats, allowance, rate, amounts, quantities, knownBought };
  const { needed, most, corkscrew, packs, cost } = creditCosts(sheet, poolFacts, assumptions, rates.used, grants);
  const cash = sheet.block(pool.count, {
    ...money,
    title: "Cash",
    note: `Seat fee when it falls due, packs${grants ? " and grants" : ""} when bought`,
    series: (k, m, p) =>
      `=${seatCash(found, inMonth(seats), inMonth(rate), price)(k, m, p)}+${m}${packs.first + k}${paidFor(grants, price)(k, m)}`,
  });
  const costs = partOf("", pool, found, inMonth(cost), asTyped(amounts));
  const inReportCurrency = reported(sheet, [costs], assumptions.exchangeRates);
  const paid = partOf("", pool, found, inMonth(cash), withFeesDue(amounts, cash, cost));
  const cashReported = converted(sheet, CASH, [paid], assumptions.exchangeRates);
  const unmet = most && notMetCredits(sheet, poolFacts, most, corkscrew, feeds);
  const { limits, state, states, falls } = judgedRoute(
    sheet,
    {
      ...{ route: "credits", register: lines, stopped: unmet },
      ...{ labels: pool, cost: inReportCurrency, cash: cashReported, price: rate },
      terms: { lines: found, start: "renewalPeriod" },
      lastMonth: attribute(pool, "end"),
      itemEnds: endOfItem(rates, attribute(found, "pricedRow")),
    },
    assumptions,
  );
  if (unmet && stopped) {
    yearTotals(sheet, unmet.cost, assumptions);
    fillPart(sheet, stopped, unmet.cost.first);
  }
  const { granted: grantBlocks } = corkscrew;
  const granted =
    grants && lapsed && grantBlocks
      ? grantLedger(
          sheet,
          { pool, found, amounts, grants },
          { ...corkscrew, granted: grantBlocks },
          lapsed,
          assumptions,
        )
      : undefined;
  const outside = seatLimitsLeft(sheet, pool, found, seats, rates);
  band(sheet, { route: "credits", state: states[0], costs: inReportCurrency, status: state }, assumptions);
  sheet.closeWorkings([TECHNICAL]);
  const here = (cell: string) => onSheet(sheet.name, cell);
  // nor for a plan that pays for use without seats, or carries over what others brought
  const carriesShared = (k: number): string => {
    if (!hasSharers(pool)) return "";
    const sharers = sharersOf({ ...pool, prefix: here("") }, { ...found, prefix: here("") }, k);
    const noSeats = `(${inMonths(sheet, seats.first + k)}=0)*(${inMonths(sheet, needed.first + k)}>0)`;
    return `+(${sharers}>1)*(${here(attribute(pool, "rollover")(k))}+SUMPRODUCT(${noSeats}))`;
  };
  return {
    groups: [
      {
        ...{
          route: "credits",
          first: inReportCurrency.first,
          count: pool.count,
          line: pool,
          due: falls,
          decides: true,
        },
        typedFrom: here(`$B$${lines.first}`),
      },
    ],
    states,
    sheet: sheet.build(),
    facts: poolFacts,
    grants,
    grantFaults: granted?.faults,
    limits: outside,
    register: lines,
    reported: inReportCurrency,
    cash: cashReported,
    control: limits,
    status: state,
    neverNegative: here(`$${FIRST_MONTH}$${corkscrew.closing.first}:$${sheet.end}$${corkscrew.closing.last}`),
    ...doubtfulPools(sheet, poolFacts, corkscrew),
    crossChecks: Array.from({ length: pool.count }, (_, k) => {
      const row = (block: Block) => inMonths(sheet, block.first + k);
      // a month of which only the amount is known used what there was before it bought
      const usesAll = `ISNUMBER(${row(knownBought)})*(1-ISNUMBER(${row(quantities)}))`;
      const there = `${row(allowance)}+${row(corkscrew.carried)}+${row(corkscrew.opening)}-${row(corkscrew.expired)}`;
      const byGrants = granted ? `-(1-${usesAll})*${row(granted.used)}` : "";
      const met = `${row(needed)}${unmet ? `-${row(unmet.use)}` : ""}${byGrants}`;
      const taken = `${met}+${usesAll}*(${there}-${row(needed)})`;
      // the engine is asked for the pool's own plan: what other plans bring is used first, and never carried over
      const fromOwn = `(${taken}-(${row(allowance)}-${row(ownAllowance)}))`;
      const use = hasSharers(pool) ? `(${fromOwn}>0)*${fromOwn}` : taken;
      const call =
        `AIB.CREDITCOST(${here(attribute(pool, "plan")(k))},${use},${inMonths(sheet, seats.first + k)},,` +
        `${here(attribute(found, "billing")(k))},${inMonths(sheet, ROW.month)},${rates.negotiated},${NAME.pricesKnownOn},` +
        `${here(attribute(pool, "creditsHeld")(k))})`;
      // the engine buys what is needed; a closed month may have bought other than that
      const boughtOther =
        `SUMPRODUCT(IFERROR(ISNUMBER(${row(knownBought)})*ISNUMBER(${row(quantities)})*` +
        `((${row(corkscrew.bought)}>0)*(${row(corkscrew.closing)}>=${here(attribute(pool, "packSize")(k))})+(${row(corkscrew.above)}>${row(corkscrew.used)})),0))>0`;
      const own = (key: ColumnKey) => here(attribute(pool, key)(k));
      // the engine knows the plan's terms only; a pool with others cannot be asked of it
      const listed = (field: string) =>
        `AIB.PRICEINFO(${own("plan")},"${field}",,${NAME.startMonth},${NAME.pricesKnownOn})`;
      // what the price book does not have may have an allowance on Rates
      const ofOwnItem = `SUMPRODUCT(MAX((${rates.ownItems}=${own("plan")})*${rates.ownAllowances}))`;
      const hasOwnTerms =
        `(${own("allowance")}<>IFERROR(${listed("credits included")},${ofOwnItem}))` +
        `+(${own("rollover")}<>IFERROR(${listed("allowance rolls over")},0))` +
        `+(${own("expiryMonths")}<>IFERROR(${listed("bought credits live")},0))` +
        `+(${own("packSize")}<>IFERROR(${picked(rates.per, rowOfText(`${own("plan")}&"|credit pack"`, rates.keys))},0))${carriesShared(k)}>0`;
      const isOpen = `(${inMonths(sheet, ROW.period)}>0)*(${inMonths(sheet, ROW.actual)}=0)`;
      const difference = apart(`${call}*${price}${grants ? `+${row(grants.paid)}*${price}` : ""}`, row(cost), isOpen);
      const known = `CHOOSE(1+(${boughtOther}),${difference},"${ANSWER.closedMonths}")`;
      return {
        label: here(`$B$${pool.first + k}`),
        formula: `CHOOSE(1+(${hasOwnTerms}),${known},"${ANSWER.ownTerms}")`,
      };
    }),
  };
}

/** Credits above the allowance that no pack was bought for, and what packs for them would cost. */
function notMetCredits(
  sheet: SheetBuilder,
  { pool, found }: PoolFacts,
  most: Block,
  { above, used }: CreditBlocks,
  { assumptions, rates }: Feeds,
): NotMet {
  const left: MonthReference = (k, m) =>
    `IF(ISNUMBER(${inMonth(most)(k, m)}),${inMonth(above)(k, m)}-${inMonth(used)(k, m)},0)`;
  const priced =
    (use: MonthReference): MonthReference =>
    (k, m) => {
      const size = attribute(pool, "packSize")(k);
      const pack = `${picked(rates.used(m), attribute(found, "packRow")(k))}*${assumptions.factor.price}`;
      return `${use(k, m)}/CHOOSE(1+(${size}=0),${size},NA())*${pack}`;
    };
  return notMet(sheet, pool, found, "credits", left, priced, assumptions.exchangeRates);
}

/** First month to end column: pools have no month before the first, their opening balance is an argument. */
const inMonths = (sheet: SheetBuilder, row: number): string =>
  overTime(sheet, row).replace(`$${OPENING}$`, `$${FIRST_MONTH}$`);

/** A pool's own terms, else what the price book says of its plan. */
function termsOf({ plan, ...own }: CreditsLine, budget: Budget, book: PriceBook) {
  const listed = planCredits(book, plan, budget);
  return {
    allowance: own.allowance ?? listed.allowance,
    packSize: own.packSize ?? listed.packSize,
    expiryMonths: own.expiryMonths ?? listed.expiryMonths,
    rollover: own.rollover ?? listed.rollover,
  };
}
