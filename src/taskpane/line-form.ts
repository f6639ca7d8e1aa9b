import type { NewLine } from "../commands";
import {
  catalogue,
  componentsOf,
  findItem,
  findPrice,
  type Item,
  plainName,
  priceBook,
  type Route,
} from "../pricebook";
import { isProblem } from "../problems";

/** What is chosen and typed for a new line; numbers as text while they are typed. */
export interface LineForm {
  route: Route;
  /** a name that means one item only */
  item: string;
  name: string;
  quantity: string;
  workspace: string;
  seatPrice: string;
  seats: string;
  inputTokens: string;
  outputTokens: string;
  meter: string;
  unitsPerRequest: string;
}

export const quantityLabels: Readonly<Record<Route, string>> = {
  subscription: "Users",
  seats: "Seats",
  api: "Requests a month",
  credits: "Credits a month",
  enterprise: "Seats",
};

const rows = catalogue(priceBook);

/** What can be bought on a route, vendor by vendor, models first. Only contracts may be quote only: their terms are typed. */
export function choicesOf(route: Route): Map<string, Item[]> {
  const items = rows
    .map(({ item }) => item)
    .filter((item) => item.route === route)
    .filter((item) => (route === "enterprise" || !item.quoteOnly) && (route === "api" || item.kind === "plan"))
    .sort((a, b) => Number(a.kind === "api") - Number(b.kind === "api"));
  return new Map(
    [...new Set(items.map(({ vendorName }) => vendorName))].map((vendor) => [
      vendor,
      items.filter(({ vendorName }) => vendorName === vendor),
    ]),
  );
}

/** A form with the first choice of a route, and with nothing typed. */
export function emptyForm(route: Route): LineForm {
  const [[first] = []] = choicesOf(route).values();
  const typed = {
    name: "",
    quantity: "1",
    workspace: "",
    seatPrice: "",
    seats: "1",
    inputTokens: "",
    outputTokens: "",
  };
  return {
    route,
    item: first ? plainName(priceBook, first) : "",
    ...typed,
    meter: first ? (metersOf(first)[0] ?? "") : "",
    unitsPerRequest: "1",
  };
}

export const itemOf = (name: string): Item => findItem(priceBook, name);

const TOKENS = ["input", "output"];

export const takesTokens = (item: Item): boolean => {
  const components = componentsOf(priceBook, item);
  return TOKENS.every((component) => components.includes(component));
};

/** The meters a request can have beside tokens: what is paid in money for a unit, in standard mode. */
export const metersOf = (item: Item): string[] =>
  componentsOf(priceBook, item).filter((component) => {
    try {
      const { unit, currency } = findPrice(priceBook, { item, component });
      return unit !== "factor" && unit !== "token" && currency !== "credits";
    } catch (thrown) {
      if (isProblem(thrown)) return false;
      throw thrown;
    }
  });

const number = (text: string): number => Number(text);

/** The line as it is to be added: only what its route asks for. */
export function lineOf(form: LineForm): NewLine {
  const { route, name, item, quantity, workspace, seats } = form;
  const line: NewLine = { route, name, item, quantity: number(quantity) };
  if (route === "seats") return { ...line, workspace: workspace.trim() };
  // blank is not known, which is not 0
  if (route === "enterprise")
    return form.seatPrice.trim() === "" ? line : { ...line, seatPrice: number(form.seatPrice) };
  if (route === "credits") return { ...line, seats: number(seats) };
  if (route !== "api") return line;
  return takesTokens(itemOf(item))
    ? { ...line, inputTokens: number(form.inputTokens), outputTokens: number(form.outputTokens) }
    : { ...line, meter: form.meter, unitsPerRequest: number(form.unitsPerRequest) };
}
