import { Field, Input } from "@fluentui/react-components";
import { type KeyboardEvent, useId, useMemo, useState } from "react";
import type { Budget } from "../../budget";
import { parseIso } from "../../dates";
import * as messages from "../../messages";
import { asKnown, catalogue, findItem, isInBook, plainName, priceBook, type Route } from "../../pricebook";
import { optionId, OptionList } from "../OptionList";
import { mainPriceText } from "../price-text";
import { notCovered, searchCatalogue } from "../search";

const rows = catalogue(priceBook);
const MOST = 6;

interface Choice {
  /** a name that means one item only */
  value: string;
  name: string;
  note: string;
}

/** What can be bought on a route. Only contracts may be quote only: their terms are typed. */
const choicesOf = (route: Route) =>
  rows.filter(
    ({ item }) =>
      item.route === route && (route === "enterprise" || !item.quoteOnly) && (route === "api" || item.kind === "plan"),
  );

/** Items of the budget's own, by their rates. */
const ownChoices = ({ rates }: Budget, route: Route): Choice[] =>
  [...new Map(rates.filter((rate) => !isInBook(priceBook, rate.item)).map((rate) => [rate.item, rate])).values()]
    .filter((rate) => rate.route === "" || rate.route === route)
    .map(({ item }) => ({ value: item, name: item, note: "Own item, priced on Rates" }));

const found = (budget: Budget, route: Route, query: string): Choice[] => {
  const own = ownChoices(budget, route).filter(({ name }) => name.toLowerCase().includes(query.trim().toLowerCase()));
  const known = asKnown(priceBook, parseIso(budget.pricesKnownOn));
  const listed = searchCatalogue(choicesOf(route), query).map((row) => ({
    value: plainName(priceBook, row.item),
    name: row.item.name,
    note: isInBook(known, row.item.id) ? mainPriceText(row) : messages.needsRefresh(mainPriceText(row)),
  }));
  // a contract may be for what nobody lists
  const typed = query.trim();
  const as =
    route === "enterprise" && typed !== ""
      ? [{ value: typed, name: `“${typed}”`, note: "As it is called in the contract" }]
      : [];
  return [...own, ...listed].slice(0, MOST).concat(as);
};

interface Props {
  budget: Budget;
  route: Route;
  value: string;
  onPick: (value: string) => void;
}

/** Plan or model by search, with its price beside each. The list stands in the page below the field: in a pane a pop-up gains nothing. */
export function ItemPicker({ budget, route, value, onPick }: Props) {
  const list = useId();
  const [query, setQuery] = useState<string>();
  const [at, setAt] = useState(0);
  const choices = useMemo(() => (query === undefined ? [] : found(budget, route, query)), [budget, route, query]);
  const isOpen = query !== undefined;
  const take = (choice: Choice | undefined) => {
    if (choice) onPick(choice.value);
    setQuery(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") {
      if (isOpen) setAt(Math.min(at + 1, choices.length - 1));
      else setQuery("");
    } else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
    else if (event.key === "Enter" && isOpen) take(choices[at]);
    else if (event.key === "Escape" && isOpen) setQuery(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const current = isInBook(priceBook, value) ? findItem(priceBook, value) : undefined;
  const row = current && rows.find(({ item }) => item.id === current.id);
  const hint = row
    ? `${row.item.vendorName} · ${mainPriceText(row)}`
    : value === ""
      ? "Type a plan, a model or a meter"
      : undefined;
  return (
    <div>
      <Field label={route === "api" ? "Model or service" : "Plan"} {...(hint !== undefined && !isOpen && { hint })}>
        <Input
          role="combobox"
          aria-expanded={choices.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          autoComplete="off"
          {...(choices[at] && { "aria-activedescendant": optionId(list, at) })}
          value={query ?? current?.name ?? value}
          onFocus={({ target }) => {
            target.select();
          }}
          onChange={(_event, data) => {
            setQuery(data.value);
            setAt(0);
          }}
          onBlur={() => {
            setQuery(undefined);
          }}
          onKeyDown={onKeyDown}
        />
      </Field>
      <OptionList
        id={list}
        name="Found"
        options={choices.map((choice) => ({ ...choice, key: choice.value, label: choice.name }))}
        at={at}
        onTake={take}
      />
      <p role="status" className="quiet">
        {isOpen && choices.length === 0 && nothingText(query)}
      </p>
    </div>
  );
}

function nothingText(query: string): string {
  const product = notCovered(query);
  return product === undefined ? messages.nothingFound(query) : messages.notCovered(product);
}
