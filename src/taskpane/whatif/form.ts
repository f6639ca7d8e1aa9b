import type { Proposal, Proposals } from "../../workers";

export const QUESTIONS = [
  { key: "monteCarlo", label: "What could it cost? (Monte Carlo)" },
  { key: "tornado", label: "What moves it most? (tornado)" },
  { key: "sensitivity", label: "What does a number do? (range)" },
  { key: "goalSeek", label: "How far can it go? (goal seek)" },
  { key: "breakEven", label: "What is cheaper? (break-even)" },
] as const;
export type QuestionKey = (typeof QUESTIONS)[number]["key"];

/** A proposed input as it is asked of: its range in per cent of the value now, as typed. */
export interface ChosenInput {
  label: string;
  isChosen: boolean;
  low: string;
  high: string;
}

/** What is typed on the page. */
export interface Form {
  question: QuestionKey;
  of: string;
  period: string;
  inputs: readonly ChosenInput[];
  /** the label of the one input that is moved */
  moved: string;
  /** what it may cost at most */
  limit: string;
  runs: string;
  seed: string;
  breakEven: string;
  /** a SIPmath library, and the inputs whose distributions a simulation takes from it */
  library?: { file: string; json: unknown; names: readonly string[] } | undefined;
}

const HUNDRED = 100;
const percent = (share: number): string => String(Number((share * HUNDRED).toPrecision(4)));
/** Those that are asked of before anybody has chosen. */
const FIRST_CHOSEN = 6;

export const firstForm = ({ inputs, periods, breakEven }: Proposals): Form => ({
  ...{ question: "monteCarlo", of: "Metered", period: periods[1] ?? periods[0] ?? "" },
  inputs: inputs.map(({ label, low, high }, k) => ({
    ...{ label, isChosen: k < FIRST_CHOSEN, low: percent(low), high: percent(high) },
  })),
  ...{ moved: inputs[0]?.label ?? "", limit: "", runs: "10000", seed: "1", breakEven: breakEven[0]?.label ?? "" },
});

const shareOf = (typed: string): number => (typed.trim() === "" ? NaN : Number(typed) / HUNDRED);
const numberOf = (typed: string): number => (typed.trim() === "" ? NaN : Number(typed));

const POINTS = 9;

/** The library of a form, where what is asked takes a distribution from it. */
export const libraryIn = ({ question, library, inputs }: Form): unknown =>
  question === "monteCarlo" && inputs.some(({ label, isChosen }) => isChosen && library?.names.includes(label))
    ? library?.json
    : undefined;

/** What is typed as a request; a number that is none is told by whoever reads it. */
export function requestOf(form: Form, { inputs: proposed, breakEven }: Proposals): object {
  const { question, of, period, moved } = form;
  const format = "ai-budget-whatif/1";
  if (question === "breakEven")
    return { format, breakEven: breakEven.find(({ label }) => label === form.breakEven)?.request };
  const isOne = question === "sensitivity" || question === "goalSeek";
  const asked = form.inputs.filter(({ label, isChosen }) => (isOne ? label === moved : isChosen));
  const ofLibrary = question === "monteCarlo" ? (form.library?.names ?? []) : [];
  const inputs = asked.flatMap((input) => inputOf(input, proposed, ofLibrary.includes(input.label)));
  const [one] = asked;
  const now = proposed.find(({ label }) => label === moved)?.now ?? NaN;
  const [low, high] = [now * shareOf(one?.low ?? ""), now * shareOf(one?.high ?? "")];
  switch (question) {
    case "monteCarlo":
      return { format, inputs, monteCarlo: { runs: numberOf(form.runs), seed: numberOf(form.seed) } };
    case "tornado":
      return { format, inputs, tornado: { of, period } };
    case "sensitivity": {
      const values = Array.from({ length: POINTS }, (_, k) => low + ((high - low) * k) / (POINTS - 1));
      return { format, inputs, sensitivity: { of, period, rows: moved, rowValues: values } };
    }
    case "goalSeek":
      return { format, inputs, goalSeek: { of, period, change: moved, low, high, value: numberOf(form.limit) } };
  }
}

function inputOf({ label, low, high }: ChosenInput, proposed: readonly Proposal[], isOfLibrary: boolean): object[] {
  const found = proposed.find((each) => each.label === label);
  if (!found) return [];
  // a library says it in the number's own unit, as a library of our own runs does
  if (isOfLibrary) return [{ name: label, input: found.ref }];
  const distribution = { kind: "triangular", min: shareOf(low), likely: 1, max: shareOf(high) };
  return [{ name: label, input: found.ref, factor: true, distribution }];
}
