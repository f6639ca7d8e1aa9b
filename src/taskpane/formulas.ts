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

function costFormula(item: Item, component: string, price: FoundPrice): FormulaChoice[] {
  const name = nameOf(item);
  // a factor is no price, and what an activity burns is asked of a plan, not of the list of activities
  if (price.unit === "factor" || price.currency === "credits") return [];
  if (item.kind === "plan") {
    const billing = /^seat (monthly|annual)$/.exec(component)?.[1];
    if (billing === undefined) return [];
    if (item.route === "credits" && item.allowance && item.allowance.period !== "month") return [];
    return item.route === "credits"
      ? [{ label: "Cost of 1,000 credits a month", formula: call("CREDITCOST", name, 1000, 1, 12, text(billing)) }]
      : [{ label: "Cost of 10 seats for a year", formula: call("SEATCOST", name, 10, 12, text(billing)) }];
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
