import { isProblem } from "../problems";
import { type Asked, askedOf, asListed, readComponent, type Reading, readings, rowsOf, sellerOf } from "./asked";
import { normaliseComponent } from "./component";
import { nearestRow } from "./ledger";
import { applyFactors, listedPrice } from "./listed-price";
import type { FoundPrice, Item, LedgerRow, PriceBook, PriceQuestion } from "./price-book";
import { ratedPrice, rateFor, TOKEN_METERS } from "./rates";

/** A rate that holds for a component, and the modes by which it has still to be moved. */
interface Follows extends Reading {
  item: Item;
}

/** Whose rates hold, best first: the component as it was asked, then as the ledger answers it; the item's before its seller's. */
function followed(asked: Asked): Follows[] {
  const { entry } = asked;
  const named = readComponent(asked);
  const listed = asListed(asked, named);
  const ways = [named, { ...named, long: listed.long }, listed].flatMap(readings);
  return ways
    .filter((way, i) => ways.findIndex(({ component }) => component === way.component) === i)
    .flatMap((way) => {
      const seller = sellerOf(asked, way.component)?.item ?? entry.item;
      return (seller === entry.item ? [seller] : [entry.item, seller]).map((item) => ({ item, ...way }));
    });
}

/** @throws NoPrice where a rate in standard mode has no price in the asked one */
export function negotiatedPrice(asked: Asked): FoundPrice | undefined {
  const { rates } = asked.question;
  if (!rates?.length) return undefined;
  for (const { item, component, factors } of followed(asked)) {
    const rate = rateFor(rates, item, component, asked.day);
    if (!rate) continue;
    const price = ratedPrice(rate, component, rowStoodFor(asked, component)?.price);
    return factors.length === 0 ? price : inMode(asked, price, component, factors);
  }
  return undefined;
}

/** What a negotiated rate can be given for so that it moves the price of another component. */
export interface FollowedRate {
  item: Item;
  component: string;
  /** the rate is the price; otherwise it moves the price as it moves the list price of its own component */
  asItIs: boolean;
}

/** Beside a rate for exactly this component of this item: the ones that hold where there is none, best first. */
export const ratesFollowed = (book: PriceBook, question: PriceQuestion): FollowedRate[] =>
  followed(askedOf(book, question))
    .map(({ item, component, factors }) => ({ item, component, asItIs: factors.length === 0 }))
    .filter(
      ({ item, component }) => item.id !== question.item.id || component !== normaliseComponent(question.component),
    );

/** A rate moves the price in another mode as it moves the list price; without both on the list the mode's factor counts. */
function inMode(asked: Asked, price: FoundPrice, component: string, factors: readonly string[]): FoundPrice {
  const listed = ifPriced(() => listedPrice(asked));
  const standard = ifPriced(() => listedPrice({ ...asked, component }));
  if (!listed || !standard?.amount) return applyFactors(asked, price, { component, factors });
  const { per, unit } = listed;
  const amount = listed.amount * (price.amount / standard.amount);
  return { ...price, amount, per, unit, priceId: [price.priceId, ...factors].join("+") };
}

function ifPriced(find: () => FoundPrice): FoundPrice | undefined {
  try {
    return find();
  } catch (thrown) {
    if (isProblem(thrown)) return undefined;
    throw thrown;
  }
}

const SEATS = ["seat monthly", "seat annual"];

/** Meters that are counted as one that the list lacks. */
const countedAlike = (meter: string): string[] =>
  SEATS.includes(meter) ? SEATS : TOKEN_METERS.includes(meter) ? ["input", "output"] : [];

/**
 * The row whose unit, per, threshold and free units hold for a rate: its component's own, else the one that its list price
 * is worked out from. A rate may be for days that the list does not cover: then the nearest row says what is counted.
 */
function rowStoodFor(asked: Asked, component: string): LedgerRow | undefined {
  const { meter, modes, long } = readComponent({ ...asked, component });
  for (const isLong of long ? [true, false] : [false])
    for (const one of [meter, ...countedAlike(meter)])
      for (const way of readings({ meter: one, modes, long: isLong })) {
        const row = nearestRow(rowsOf(asked, way.component) ?? [], asked.day, asked.knownOn);
        if (row) return row;
      }
  return undefined;
}
