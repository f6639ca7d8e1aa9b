import { items, priceOn } from "./price-rows";
import { add, binary, isLess, isZero, multiply, ONE, type Rational, smaller, subtract, whole, ZERO } from "./rational";

export interface TokenCase {
  model: string;
  inputTokens: number;
  outputTokens: number;
  /** null: totals */
  requests: number | null;
  cachedShare: number;
  cacheWriteShare: number;
  cacheWrite1hShare: number;
  modes: string[];
  day: string;
}

/** What direct use of a model costs; null: it has no price. Long context goes by the size of one request. */
export function tokenCost(use: TokenCase): Rational | null {
  const input = binary(use.inputTokens);
  const read = multiply(input, binary(use.cachedShare));
  const write = smaller(multiply(input, binary(use.cacheWriteShare)), subtract(input, read));
  const hour = smaller(multiply(input, binary(use.cacheWrite1hShare)), subtract(subtract(input, read), write));
  const quantities: [string, Rational][] = [
    ["input", subtract(subtract(subtract(input, read), write), hour)],
    ["cache read", read],
    ["cache write", write],
    ["cache write 1h", hour],
    ["output", binary(use.outputTokens)],
  ];
  const times = use.requests === null ? ONE : binary(use.requests);
  const isOpenAI = items.get(use.model)!.vendor === "openai";
  // OpenAI calls "fast" what budgets still call "priority"
  const modes = use.modes.map((mode) => (mode === "priority" && isOpenAI ? "fast" : mode));
  let cost = ZERO;
  if (isZero(times)) return cost;
  for (const [meter, tokens] of quantities) {
    if (isZero(tokens)) continue;
    const base = priceOn(use.model, meter, modes, false, use.day);
    const long = use.requests === null ? base : priceOn(use.model, meter, modes, true, use.day);
    if (!base) return null;
    // a mode that is not sold for long requests is sold for the others
    const limit = (long ?? priceOn(use.model, meter, [], true, use.day))?.row.requestInputAbove;
    const isLong = limit !== undefined && isLess(whole(limit), input);
    const price = isLong ? long : base;
    if (!price) return null;
    cost = add(cost, multiply(multiply(tokens, times), price.each));
  }
  return cost;
}
