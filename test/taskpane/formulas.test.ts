import "../functions/custom-functions-runtime";
import * as functions from "../../src/functions/functions";
import { componentsOf, findItem, findPrice, priceBook } from "../../src/pricebook";
import { isProblem } from "../../src/problems";
import { formulaChoices } from "../../src/taskpane/formulas";
import { spill } from "../functions/custom-functions-runtime";

/** Every component that has a price, of everything in the price book, with the formulas the pane offers for it. */
const offers = priceBook.items.flatMap((item) =>
  componentsOf(priceBook, item).flatMap((component) => {
    try {
      const price = findPrice(priceBook, { item, component });
      return [{ price, choices: formulaChoices(item, component, price) }];
    } catch (thrown) {
      if (isProblem(thrown)) return [];
      throw thrown;
    }
  }),
);

/** Calls the function as Excel does for a formula of constants. */
function calculate(formula: string): unknown {
  const [, name, list] = /^=AIB\.([A-Z]+)\((.*)\)$/.exec(formula)!;
  const call = (functions as unknown as Record<string, (...values: unknown[]) => unknown[][]>)[name!.toLowerCase()]!;
  return spill(() => call(...(JSON.parse(`[${list}]`) as unknown[])));
}

test("there are many", () => {
  expect(offers.length).toBeGreaterThan(800);
});

test("the look-up gives the very price that the pane shows", () => {
  offers.forEach(({ price, choices: [lookUp] }) => {
    expect([lookUp!.formula, calculate(lookUp!.formula)]).toEqual([lookUp!.formula, [[price.amount]]]);
  });
});

test("every cost formula calculates as it stands", () => {
  const costs = offers.flatMap(({ choices }) => choices.slice(1));
  expect(costs.length).toBeGreaterThan(500);
  const wrong = costs.filter(({ formula }) => {
    const result = calculate(formula);
    return !Array.isArray(result) || typeof (result as unknown[][])[0]?.[0] !== "number";
  });
  expect(wrong.map(({ formula }) => [formula, calculate(formula)])).toEqual([]);
});

test("the cost formula fits how the item is sold", () => {
  const formula = (name: string, component: string) => {
    const item = findItem(priceBook, name);
    return formulaChoices(item, component, findPrice(priceBook, { item, component }))[1]?.formula;
  };
  expect(formula("ChatGPT Business", "seat annual")).toBe('=AIB.SEATCOST("chatgpt-business-standard",10,12,"annual")');
  expect(formula("gpt-5", "input")).toBe('=AIB.APICOST("gpt-5",1000000,100000)');
  expect(formula("gpt-image-2", "image medium 1024")).toBe('=AIB.USAGECOST("gpt-image-2","image medium 1024",1000)');
  expect(formula("Runway Pro", "seat monthly")).toBe('=AIB.CREDITCOST("runway-pro",1000,1,12,"monthly")');
  expect(formula("OpenAI API", "batch")).toBeUndefined();
  expect(formula("Runway Free", "seat monthly")).toBeUndefined();
  expect(formula("google/veo-3.1", "video 1080p")).toBe('=AIB.USAGECOST("google/veo-3.1","video 1080p",1000)');
});
