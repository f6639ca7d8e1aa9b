import { creditCallOf, type CreditsLine, currencyOf, type Engine, isActive } from "../../budget";
import { addMonths, parseIso } from "../../dates";
import { allowanceOf, findItem, itemOn } from "../../pricebook";
import { creditsIncluded, isSoldBySeat, packPrice, packSize } from "../../pricing";
import { creditStep } from "./credits";
import { found, NoStep } from "./prices";
import { limitsOf, seatCosts, shortfalls } from "./seat-rows";
import { termsOf } from "./seats";
import type { Row, Rows, Site } from "./site";
import type { Value } from "./tape";

/** What of a line tells nothing of what closed months bought. */
const TERMS = ["seats", "creditsHeld", "allowance"];

export function* poolRows(site: Site): Generator<Rows> {
  for (const line of site.engine.budget.credits) yield { names: [line.name], rows: () => [poolRow(site, line)] };
}

function poolRow(site: Site, line: CreditsLine): Row {
  const { engine, tape, arithmetic, moved } = site;
  const isShared = engine.budget.credits.some(({ sharesWith }) => sharesWith === line.name);
  const isGranted = engine.budget.grants.some((grant) => grant.line === line.name);
  // what a cap stops depends on all that was bought before, what a pool has on the lines that share it and on its grants
  if (line.cap !== null || line.sharesWith !== "" || isShared || isGranted) throw new NoStep();
  const { timeline, setting } = engine;
  const { months } = timeline;
  const { book, call } = creditCallOf(engine, line);
  const facts = engine.known(line.name);
  const isClosed = facts.amounts.some((amount) => amount !== undefined);
  // what a closed month bought follows from its amount, the fee and the price of a pack
  if (isClosed && (moved.rates.length > 0 || moved.movesExchangeRates || moved.moves(line.name, TERMS)))
    throw new NoStep();

  const own: Engine = { ...engine, book };
  const item = itemOn(book, findItem(book, line.plan), { date: months[0], knownOn: setting.knownOn });
  const seats = moved.field(line, "seats");
  const hasSeats = isSoldBySeat(item) || item.own === true;
  const heads = months.map((month): Value => (hasSeats && isActive(line, month) ? seats : 0));
  const held = hasSeats && isActive(line, addMonths(timeline.start, -1)) ? seats : 0;
  const isAnnual = line.billing === "annual";
  const under = {
    isAnnual,
    terms: termsOf(months, isAnnual, parseIso(line.renewal ?? line.start)),
    limits: limitsOf(own, [line.plan]),
  };
  const billed = site.seats.billed(heads, held, under.terms);
  const bookOf = (priced: Engine) => (priced === engine ? book : creditCallOf(priced, line).book);
  const fees = seatCosts({ ...site, engine: own }, line.plan, billed, under);
  const short = shortfalls({ ...site, engine: own }, [line.plan], [{ billed, held }], under, bookOf);

  const needs = site.demand
    .growing(line, moved.field(line, "base"), moved.field(line, "perDriver"), moved.scenario("credits"))
    .map((need, k) => facts.quantities[k] ?? need);
  const included = includedBy(own, line);
  const prices = site.pricesOf((priced) =>
    months.map((date) =>
      found(() => {
        const { amount, per } = packPrice(bookOf(priced), priced.setting, [item], { date });
        return amount / per;
      }),
    ),
  );
  const isAllowanceMoved = moved.moves(line.name, ["allowance"]) && isOwnAllowance(engine, line);
  const allowances = billed.map((seat, k) =>
    arithmetic.times(seat, isAllowanceMoved ? moved.field(line, "allowance") : (included[k] ?? 0)),
  );
  const packs = creditStep(
    tape,
    { needs, seats: heads, allowances, prices, opening: moved.field(line, "creditsHeld") },
    {
      rolloverCap: item.allowance?.rollover === "one month" ? 1 : 0,
      expireAfter: item.boughtCreditsExpireAfterMonths ?? Infinity,
      expireWhenIdle: item.boughtCreditsExpireAfterIdleMonths ?? Infinity,
      packSizes: months.map((date) => packSize(book, setting, [item], { date })),
      known: months.map((_, k) => call.known?.[k]),
      isAllowanceKnown: included.map((credits) => credits !== null || !isSoldBySeat(item)),
      isSoldBySeat: isSoldBySeat(item),
    },
  );
  // seats that are held by a line without any use in these months are left out, as in pricing/credits.ts
  const isUsed = [...heads, ...needs].some((value) => value !== 0);
  return {
    ...{ name: line.name, part: "", isListed: true },
    currency: currencyOf(own, line.plan, [`seat ${line.billing}`, "credit pack"]),
    months: packs.map((cost, k) => (isUsed ? arithmetic.sum([fees[k] ?? NaN, short[k] ?? NaN, cost]) : 0)),
  };
}

/** Credits that a seat includes each month; null: not known. */
function includedBy({ book, timeline, setting }: Engine, line: CreditsLine): (number | null)[] {
  const item = findItem(book, line.plan);
  return timeline.months.map((date) => creditsIncluded(allowanceOf(book, item, { date, knownOn: setting.knownOn })));
}

/** Does the number of the line count, as credits of a month? */
function isOwnAllowance(engine: Engine, line: CreditsLine): boolean {
  const { book } = creditCallOf(engine, { ...line, allowance: 1 });
  return includedBy({ ...engine, book }, line).every((credits) => credits === 1);
}
