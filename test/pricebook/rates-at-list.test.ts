/** @deep */
/** A rate equal to the list price changes nothing: for every item, component and mode, alone and together with others. */
import { type Serial, serialOf } from "../../src/dates";
import {
  componentsOf,
  findPrice,
  type FoundPrice,
  type Item,
  parseRates,
  priceBook as book,
} from "../../src/pricebook";
import { apiCost, total } from "../../src/pricing";
import { isProblem } from "../../src/problems";

const DAYS = [undefined, serialOf(2026, 6, 1)];
const MODES = ["", "batch", "flex", "priority", "fast", "us", "batch+us", "fast+us"];
const TOKEN_METERS = ["input", "output", "cache read", "cache write", "cache write 1h"];
const SEATS = ["seat monthly", "seat annual"];

type Rates = ReturnType<typeof parseRates>;
interface Listed {
  component: string;
  price: FoundPrice;
}

function ifPriced<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch (thrown) {
    if (isProblem(thrown)) return undefined;
    throw thrown;
  }
}

const priceOf = (item: Item, component: string, date: Serial | undefined, rates: Rates = []) =>
  ifPriced(() => findPrice(book, { item, component, date, rates }));

/** Everything that the list answers for an item: meters of its own and its vendor's, in every mode and size. */
function listed(item: Item, date: Serial | undefined): Listed[] {
  const meters = new Set([
    ...componentsOf(book, item),
    ...(item.kind === "plan" ? SEATS : TOKEN_METERS),
    ...(book.index.byId.get(item.id)?.fallbacks ?? []).flatMap((other) => componentsOf(book, other.item)),
  ]);
  const modes = item.kind === "plan" ? [""] : MODES;
  const names = [...meters].flatMap((meter) =>
    modes.flatMap((mode) => ["", "long"].map((long) => [meter, mode, long].filter(Boolean).join(" "))),
  );
  return names.flatMap((component) => {
    const price = priceOf(item, component, date);
    return price && price.unit !== "factor" ? [{ component, price }] : [];
  });
}

/** A rate is refused where it would never be asked for: a long price that the list does not have. */
const rateAtList = (item: Item, { component, price }: Listed): Rates =>
  ifPriced(() => parseRates(book, [[item.id, component, price.amount]])) ?? [];

/** What a rate at list price changes of a price, as a reader would see it; a rate for "long" may keep the size it held from. */
function changed(item: Item, date: Serial | undefined, { component, price }: Listed, rates: Rates): string[] {
  const got = priceOf(item, component, date, rates);
  const facts = ["per", "unit", "currency", "freePerMonth"] as const;
  const same =
    got !== undefined &&
    facts.every((fact) => got[fact] === price[fact]) &&
    (price.requestInputAbove === undefined || got.requestInputAbove === price.requestInputAbove) &&
    Math.abs(got.amount - price.amount) <= 1e-12 * price.amount;
  return same ? [] : [`${item.id}, ${component}: ${JSON.stringify(price)} became ${JSON.stringify(got)}`];
}

describe.each(DAYS.map((day) => [day]))("on day %p", (date) => {
  const priced = book.items.map((item) => ({ item, components: listed(item, date) }));

  test("alone: neither the component itself nor any other of its item", () => {
    const changes = priced.flatMap(({ item, components }) =>
      components.flatMap((one, k) => {
        const rates = rateAtList(item, one);
        // every other one in turn would take minutes: a different few of them for each rate
        const others = components.filter((_, other) => (other + k) % 17 === 0);
        return rates.length === 0 ? [] : [one, ...others].flatMap((asked) => changed(item, date, asked, rates));
      }),
    );
    expect(changes).toEqual([]);
  });

  test("together: with a rate for every component, and for every second", () => {
    const changes = priced.flatMap(({ item, components }) =>
      [() => true, (_: Listed, k: number) => k % 2 === 0, (_: Listed, k: number) => k % 2 === 1].flatMap((given) => {
        const rates = components.filter(given).flatMap((one) => rateAtList(item, one));
        return components.flatMap((asked) => changed(item, date, asked, rates));
      }),
    );
    expect(changes).toEqual([]);
  });

  test("the cost of a request, below the threshold and above", () => {
    for (const { item, components } of priced.filter(({ item: { kind } }) => kind === "model")) {
      const rates = components.flatMap((one) => rateAtList(item, one));
      for (const mode of MODES) {
        const uses = [100_000, 900_000].map((inputTokens) => [
          {
            model: item.id,
            inputTokens,
            outputTokens: 500,
            requests: 10,
            cachedShare: 0.3,
            cacheWriteShare: 0.2,
            mode,
          },
        ]);
        const ask = (some: Rates) =>
          uses.map((use) =>
            apiCost(book, { uses: [use], dates: [date ?? null], rates: some }).map((outcome) =>
              "problem" in outcome ? outcome.problem.message : Number(total(outcome.lines).toPrecision(12)),
            ),
          );
        expect([item.id, mode, ask(rates)]).toEqual([item.id, mode, ask([])]);
      }
    }
  });
});
