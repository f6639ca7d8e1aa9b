import { alsoCharges, componentsOf, type FoundPrice, type Item, plainName, priceBook } from "../pricebook";

export interface FormulaChoice {
  label: string;
  formula: string;
}

const text = (value: string): string => `"${value.replaceAll('"', '""')}"`;
const call = (name: string, ...values: (string | number)[]): string => `=AIB.${name}(${values.join(",")})`;

const nameOf = (item: Item): string => text(plainName(priceBook, item));

/**
 * The formulas worth putting into a cell for one component of an item, the look-up first. Cost formulas are skeletons:
 * their quantities are round examples that the user replaces.
 */
export const formulaChoices = (item: Item, component: string, price: FoundPrice): FormulaChoice[] => [
  { label: "Unit price", formula: call("PRICE", nameOf(item), text(component)) },
  ...costFormula(item, component, price),
];

/** As many credits as the plan includes where nobody sells more; none where it is not published how many that is. */
function creditFormula(item: Item, name: string, billing: string): FormulaChoice[] {
  const { period = "month", amount = 0 } = item.allowance ?? {};
  if (period !== "month" || amount === null) return [];
  const sellsMore = componentsOf(priceBook, item).includes("credit pack");
  const credits = sellsMore ? 1000 : Math.min(1000, amount);
  const label = `Cost of ${credits.toLocaleString("en-US")} credits a month`;
  return [{ label, formula: call("CREDITCOST", name, credits, 1, 12, text(billing)) }];
}

function costFormula(item: Item, component: string, price: FoundPrice): FormulaChoice[] {
  const name = nameOf(item);
  // a factor is no price, and what an activity burns is asked of a plan, not of the list of activities
  if (price.unit === "factor" || price.currency === "credits") return [];
  if (item.kind === "plan") {
    const billing = /^seat (monthly|annual)$/.exec(component)?.[1];
    if (billing === undefined) return [];
    if (item.route === "credits") return creditFormula(item, name, billing);
    return [{ label: "Cost of 10 seats for a year", formula: call("SEATCOST", name, 10, 12, text(billing)) }];
  }
  const components = componentsOf(priceBook, item);
  if (
    price.unit === "token" &&
    components.includes("input") &&
    components.includes("output") &&
    !alsoCharges(priceBook, item)
  )
    return [{ label: "Cost of 1M input and 100K output tokens", formula: call("APICOST", name, 1000000, 100000) }];
  return [{ label: `Cost of 1,000 ${price.unit}s`, formula: call("USAGECOST", name, text(component), 1000) }];
}
