import {
  type Budget,
  CONTROLLED,
  fiscalYears,
  linesOf,
  SCENARIO_FACTORS,
  type ScenarioFactor,
  timelineOf,
  withProfile,
} from "../budget";
import type { BreakEvenRequest } from "./break-even";
import { findInput, type InputRef } from "./inputs";
import { ALL_MONTHS, MEMO } from "./measures";

/** A number of the budget that may turn out otherwise, and how much by what the budget itself says. */
export interface Proposal {
  ref: InputRef;
  label: string;
  now: number;
  /** as shares of the value now; 1 lies between them */
  low: number;
  high: number;
  why: string;
}

/** What can be asked of a budget. */
export interface Proposals {
  inputs: Proposal[];
  /** sides and routes, of which a simulation tells, and lines */
  sums: string[];
  lines: string[];
  periods: string[];
  breakEven: { label: string; request: BreakEvenRequest }[];
}

/** What nobody has told: so much less and more, as shares of the value now. */
const GUESS = { low: 0.9, high: 1.1, why: "a tenth less or more, a guess" };
const SIZED_FIELDS = ["perDriver", "inputTokens", "outputTokens", "unitsPerRequest"] as const;

/** What may be uncertain, where to look, and what can be compared, by what stands in the budget. */
export const proposalsOf = (budget: Budget): Proposals => ({
  inputs: [...factorInputs(budget), ...sizeInputs(budget), ...driverInputs(budget), ...currencyInputs(budget)],
  sums: [MEMO, ...CONTROLLED.map(({ label }) => label)],
  lines: [...linesOf(budget)].map(({ name }) => name),
  periods: [ALL_MONTHS, ...new Set(fiscalYears(budget).map((year) => `FY${year}`))],
  breakEven: [...commitments(budget), ...seatsOrRequests(budget)],
});

function proposal(budget: Budget, ref: InputRef, range: Pick<Proposal, "low" | "high" | "why">): Proposal[] {
  const { label, now } = findInput(budget, ref);
  const isRange = now > 0 && range.low <= 1 && range.high >= 1 && range.low < range.high;
  return isRange ? [{ ref, label, now, ...range }] : [];
}

/** As far as the budget's other scenarios go. */
function factorInputs(budget: Budget): Proposal[] {
  const { scenario } = timelineOf(budget);
  const others = budget.scenarios.filter(({ name }) => name !== scenario.name);
  return SCENARIO_FACTORS.flatMap(({ key }: { key: ScenarioFactor }) => {
    const shares = budget.scenarios.map((one) => one[key] / scenario[key]);
    const [low, high] = [Math.min(...shares), Math.max(...shares)];
    const why = `as in ${others.map(({ name }) => name).join(", ")}`;
    return proposal(budget, { scenario: key }, low < high ? { low, high, why } : GUESS);
  });
}

/** From the small to the large size of a line's usage profile. */
function sizeInputs(budget: Budget): Proposal[] {
  return (["api", "credits"] as const).flatMap((route) =>
    budget[route].flatMap(({ name, profile }) => {
      if (profile === "") return [];
      const lineIn = (lines: readonly { name: string }[]) => lines.find((line) => line.name === name);
      const own = lineIn(budget[route]);
      const [small, large] = (["small", "large"] as const).map((size) =>
        lineIn(withProfile(budget, name, profile, size).budget[route]),
      );
      return SIZED_FIELDS.flatMap((field) => {
        const [low, high] = [small, large].map((line) => numberOf(line, field) / numberOf(own, field)) as [
          number,
          number,
        ];
        if (!(low < high)) return [];
        return proposal(budget, { line: name, field }, { low, high, why: "small to large of its profile" });
      });
    }),
  );
}

const numberOf = (row: object | undefined, field: string): number => {
  const value: unknown = row && (row as Readonly<Record<string, unknown>>)[field];
  return typeof value === "number" ? value : NaN;
};

const driverInputs = (budget: Budget): Proposal[] =>
  budget.drivers.flatMap(({ name }) => proposal(budget, { driver: name, field: "opening" }, GUESS));

const currencyInputs = (budget: Budget): Proposal[] =>
  budget.exchangeRates
    .filter(({ currency }) => currency !== budget.currency && currency !== "USD")
    .flatMap(({ currency }) => proposal(budget, { exchangeRate: currency }, GUESS));

const USAGE_SHARES = [0.5, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.5];

const commitments = ({ enterprise }: Budget): Proposals["breakEven"] =>
  enterprise
    .filter(({ commitment }) => commitment > 0)
    .map(({ name, commitment }) => ({
      label: `${name}: commitment or list`,
      request: { kind: "commitment or list", contract: name, usage: USAGE_SHARES.map((share) => share * commitment) },
    }));

const REQUESTS = [250, 500, 1_000, 2_000, 4_000, 8_000];
const CACHED_SHARES = [0, 0.5, 0.8];
const MOST_PAIRS = 40;

/** Each plan with seats, and each line of API usage that is paid by tokens. */
function seatsOrRequests({ seats, subscriptions, api }: Budget): Proposals["breakEven"] {
  const plans = [...new Set([...seats, ...subscriptions].map(({ plan }) => plan))];
  const byTokens = api.filter(({ inputTokens, outputTokens, meter }) => inputTokens + outputTokens > 0 && meter === "");
  return plans
    .flatMap((plan) =>
      byTokens.map(({ name, item, mode, inputTokens, outputTokens }) => ({
        label: `A seat of ${plan} or the requests of ${name}`,
        request: {
          ...({ kind: "seat or requests", plan, billing: "monthly", item, mode, inputTokens, outputTokens } as const),
          ...{ requests: REQUESTS, cachedShares: CACHED_SHARES },
        },
      })),
    )
    .slice(0, MOST_PAIRS);
}
