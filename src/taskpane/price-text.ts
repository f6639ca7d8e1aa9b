import { type CatalogueRow, type FoundPrice, type Route, unitText } from "../pricebook";
import { amountText, dateText } from "./money-text";

export const routeNames: Readonly<Record<Route, string>> = {
  subscription: "Subscription",
  seats: "Seats",
  api: "API usage",
  credits: "Credits",
  enterprise: "Enterprise",
};

/** "$25", "$0.0125", "125 credits": cents where there are any, and never fewer digits than the price has. */
export const moneyText = (amount: number, currency: string): string =>
  /^[A-Z]{3}$/.test(currency)
    ? new Intl.NumberFormat("en-US", {
        style: "currency",
        currency,
        minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
        maximumFractionDigits: 10,
      }).format(amount)
    : `${amount.toLocaleString("en-US", { maximumFractionDigits: 10 })} ${currency}`;

/** "$360.00 → $420.00 (+$60.00)"; a month without a price makes the sum unknown, never less. */
export function changeText(before: number | null, after: number | null, currency: string): string {
  const text = (amount: number | null) => (amount === null ? "unknown" : amountText(amount, currency));
  const change = before === null || after === null ? "" : ` (${amountText(after - before, currency, true)})`;
  return `${text(before)} → ${text(after)}${change}`;
}

/** "$25 per seat month", "$1.25 per 1M tokens", "125 credits per 1M tokens"; a mode's factor: "× 0.5". */
export const priceText = ({ amount, currency, unit, per }: FoundPrice): string =>
  unit === "factor" ? `× ${amount}` : `${moneyText(amount, currency)} per ${unitText(per, unit)}`;

/** Where a price was read, as a link where it is one: sources are addresses, npm packages or words. */
export function sourceLink(source: string): { text: string; href?: string } {
  const address = /https:\/\/[^\s;,]+/.exec(source)?.[0];
  if (address !== undefined) return { text: new URL(address).hostname.replace(/^www\./, ""), href: address };
  const name = /^npm:(.+)@/.exec(source)?.[1];
  return name === undefined
    ? { text: source }
    : { text: source.slice("npm:".length), href: `https://www.npmjs.com/package/${name}` };
}

/** Null is never shown as a price: either one has to ask for it, or the item is priced by its meters or not at all. */
export const mainPriceText = ({ item, price, status, end }: CatalogueRow): string =>
  status === "retired" && end
    ? `Retired on ${dateText(end.on)}`
    : price
      ? priceText(price)
      : item.quoteOnly
        ? "Quote only"
        : "No price of its own";
