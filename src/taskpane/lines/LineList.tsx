import { useMemo } from "react";
import { type Budget, type BudgetLine, type BudgetRun, ROUTES, SIDES } from "../../budget";
import type { Route } from "../../pricebook";
import { itemName } from "../item-name";
import { wholeText } from "../money-text";
import { routeNames } from "../price-text";
import { linePage } from "../shell/routing";
import { Row } from "../shell/Row";
import { Section } from "../shell/Section";
import { costOf, monthText, peakOf, runOf, thisYear } from "./figures";

interface Listed {
  route: Route;
  line: BudgetLine;
  plan: string;
}

const planOf = (line: BudgetLine): string => itemName("item" in line ? line.item : line.plan);

const listOf = (budget: Budget): Listed[] =>
  ROUTES.flatMap(({ route, lines }) =>
    (budget[lines] as readonly BudgetLine[]).map((line) => ({ route, line, plan: planOf(line) })),
  );

/** Every word of the query stands in what somebody knows a line by. */
function isFound({ line, plan }: Listed, query: string): boolean {
  const text = [line.name, plan, line.owner, line.costCentre].join("\n").toLowerCase();
  return (query.toLowerCase().match(/\S+/g) ?? []).every((word) => text.includes(word));
}

const SIDE_OF = Object.fromEntries(
  ROUTES.map(({ route, sides }) => [
    route,
    SIDES.filter(({ key }) => (sides as readonly string[]).includes(key)).map(({ label }) => label),
  ]),
) as Record<Route, string[]>;

/** The lines that a query finds, by the way they are bought, with what each costs this fiscal year. */
export function LineList({ budget, query }: { budget: Budget; query: string }) {
  const run = useMemo(() => runOf(budget), [budget]);
  const all = useMemo(() => listOf(budget), [budget]);
  const found = all.filter((each) => isFound(each, query));
  const { year, months } = thisYear(budget);
  const money = (amount: number) => wholeText(amount, budget.currency);
  const cost = (name: string) => ("why" in run ? null : costOf(run, name, months));
  const sum = (lines: readonly Listed[]): string => {
    const costs = lines.map(({ line }) => cost(line.name));
    return costs.includes(null) ? "incomplete" : money(costs.reduce<number>((total, each) => total + (each ?? 0), 0));
  };
  return (
    <>
      <p role="status" className="quiet">
        {countText(all.length, found.length, query)} {all.length > 0 && `Costs of ${year}.`}
      </p>
      {"why" in run && <p className="bad">{run.why}</p>}
      {ROUTES.map(({ route }) => {
        const lines = found.filter((each) => each.route === route);
        if (lines.length === 0) return null;
        return (
          <Section
            key={route}
            title={routeNames[route]}
            aside={
              <span className="quiet">
                {SIDE_OF[route].join(" and ")} · {sum(lines)}
              </span>
            }
          >
            <ul className="rows">
              {lines.map(({ line, plan }) => {
                const own = cost(line.name);
                const standing = standingOf(budget, run, line, months, money);
                return (
                  <Row
                    key={line.name}
                    page={linePage(line.name)}
                    name={line.name}
                    amount={own === null ? "no price" : money(own)}
                    note={[plan, standing.text].filter(Boolean).join(" · ")}
                    {...(standing.tone && { tone: standing.tone })}
                  />
                );
              })}
            </ul>
          </Section>
        );
      })}
    </>
  );
}

function countText(all: number, found: number, query: string): string {
  if (all === 0) return "No lines yet.";
  if (found === 0) return `No line fits “${query}”. Search looks at names, plans, owners and cost centres.`;
  const lines = (count: number) => `${count} ${count === 1 ? "line" : "lines"}`;
  return found === all ? `${lines(all)}.` : `${found} of ${lines(all)}.`;
}

/** Worst first: what somebody has to see before anything else of a line. */
function standingOf(
  budget: Budget,
  run: BudgetRun | { why: string },
  { name, owner, limit }: BudgetLine,
  months: readonly number[],
  money: (amount: number) => string,
): { text: string; tone?: "bad" | "warn" } {
  const peak = "why" in run ? null : peakOf(run, name, months);
  const unowned = owner === "" ? "no owner" : "";
  if (limit > 0 && peak && Math.round(peak.cost * 100) / 100 > limit)
    return {
      text: [`over its limit by ${money(peak.cost - limit)} in ${monthText(budget, peak.month)}`, unowned]
        .filter(Boolean)
        .join(" · "),
      tone: "bad",
    };
  const share = limit > 0 && peak ? `${Math.round((peak.cost / limit) * 100)}% of limit` : "";
  return { text: [share, unowned].filter(Boolean).join(" · "), ...(unowned !== "" && { tone: "warn" }) };
}
