import type { Budget } from "../../budget";
import { parseIso } from "../../dates";
import * as messages from "../../messages";
import { asKnown, catalogue, findItem, isInBook, plainName, priceBook, type Route } from "../../pricebook";
import type { Option } from "../OptionList";
import { mainPriceText } from "../price-text";
import { notCovered, searchCatalogue } from "../search";
import { SearchField } from "../SearchField";

const rows = catalogue(priceBook);
const MOST = 6;

/** What can be bought on a route. Only contracts may be quote only: their terms are typed. */
const choicesOf = (route: Route) =>
  rows.filter(
    ({ item }) =>
      item.route === route && (route === "enterprise" || !item.quoteOnly) && (route === "api" || item.kind === "plan"),
  );

/** Items of the budget's own, by their rates. */
const ownChoices = ({ rates }: Budget, route: Route): Option[] =>
  [...new Map(rates.filter((rate) => !isInBook(priceBook, rate.item)).map((rate) => [rate.item, rate])).values()]
    .filter((rate) => rate.route === "" || rate.route === route)
    .map(({ item }) => ({ text: item, label: item, note: "Own item, priced on Rates" }));

const found = (budget: Budget, route: Route, query: string): Option[] => {
  const own = ownChoices(budget, route).filter(({ label }) => label.toLowerCase().includes(query.trim().toLowerCase()));
  const known = asKnown(priceBook, parseIso(budget.pricesKnownOn));
  const listed = searchCatalogue(choicesOf(route), query).map((row) => ({
    text: plainName(priceBook, row.item),
    label: row.item.name,
    note: isInBook(known, row.item.id) ? mainPriceText(row) : messages.needsRefresh(mainPriceText(row)),
  }));
  // a contract may be for what nobody lists
  const typed = query.trim();
  const as =
    route === "enterprise" && typed !== ""
      ? [{ text: typed, label: `“${typed}”`, note: "As it is called in the contract" }]
      : [];
  return [...own, ...listed].slice(0, MOST).concat(as);
};

interface Props {
  budget: Budget;
  route: Route;
  value: string;
  onPick: (value: string) => void;
}

/** Plan or model by search, with its price beside each. */
export function ItemPicker({ budget, route, value, onPick }: Props) {
  const current = isInBook(priceBook, value) ? findItem(priceBook, value) : undefined;
  const row = current && rows.find(({ item }) => item.id === current.id);
  const hint = row
    ? `${row.item.vendorName} · ${mainPriceText(row)}`
    : value === ""
      ? "Type a plan, a model or a meter"
      : undefined;
  return (
    <div>
      <SearchField
        label={route === "api" ? "Model or service" : "Plan"}
        hint={hint}
        value={current?.name ?? value}
        find={(query) => found(budget, route, query)}
        onTake={onPick}
        nothing={nothingText}
      />
    </div>
  );
}

function nothingText(query: string): string {
  const product = notCovered(query);
  return product === undefined ? messages.nothingToBuy(query) : messages.notCovered(product);
}
