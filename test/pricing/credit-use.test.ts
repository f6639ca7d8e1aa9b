/** Every activity in the price book, asked of every plan whose credits pay for it, against the rows of the data files. */
import { parseIso } from "../../src/dates";
import { activitiesOf, type Item, type Price, priceBook as book } from "../../src/pricebook";
import { creditUse } from "../../src/pricing";
import { costs } from "./outcomes";

const isActivity = ({ currency }: Price): boolean => currency === "credits";
const activities = book.prices.filter(isActivity);

/** The plan itself, then its credit system, then the one that system points on to. */
function sellers({ id, creditSystem }: Item): string[] {
  const system = book.items.find((item) => item.id === creditSystem);
  return [id, ...(system ? sellers(system) : [])];
}

const cases = book.items
  .filter(({ kind }) => kind === "plan")
  .flatMap((plan) =>
    activities
      .filter(({ item }) => sellers(plan).includes(item))
      .filter(({ item, component }) => {
        const own = sellers(plan).find((seller) =>
          activities.some((row) => row.item === seller && row.component === component),
        );
        return own === item;
      })
      .map((row) => ({ plan, row })),
  );

test("there are activities of every credit system, and every activity is some plan's", () => {
  const asked = new Set(cases.map(({ row }) => row));
  expect(activities.filter((row) => !asked.has(row))).toEqual([]);
  expect(new Set(activities.map(({ item }) => item))).toEqual(
    new Set([
      ...["chatgpt-credits", "codex-credits", "flow-credits", "firefly-credits", "runway-credits", "copilot-credits"],
      ...["google-ai-ultra-5x", "google-ai-ultra-20x"],
    ]),
  );
});

test.each(cases.map(({ plan, row }) => [plan.name, row.component, plan, row] as const))(
  "%s, %s",
  (_plan, _activity, plan, row) => {
    // an ended activity is asked on the last day it was sold, a later one on its first
    const date = row.effectiveTo
      ? parseIso(row.effectiveTo) - 1
      : row.effectiveFrom
        ? parseIso(row.effectiveFrom)
        : null;
    const job = (quantity: number) => ({ plan: plan.name, activity: row.component, quantity });
    const burnt = creditUse(book, { jobs: [[job(row.per)], [job(3 * row.per)]], dates: [date] });
    expect(costs(burnt)).toEqual([Number((4 * row.amount!).toFixed(9))]);
    expect(activitiesOf(book, plan)).toContain(row.component);
  },
);
