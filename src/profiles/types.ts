/** Where a figure comes from: its vendor, a published measurement, arithmetic on those, the meaning of the unit, or nobody. */
export type BasisKind = "vendor" | "measured" | "derived" | "definition" | "assumption";

export interface Basis {
  kind: BasisKind;
  /** ids in data/sources.json; an assumption may have none */
  sources: readonly string[];
  /** how the figure follows from its sources; of an assumption the reasoning */
  note: string;
}

export type Size = "small" | "typical" | "large";

/** One figure at three sizes; low and high are no percentiles unless its basis says so. */
export interface Figure {
  low: number;
  typical: number;
  high: number;
}

/** One line that one unit of work makes. */
export interface ProfileMeter {
  id: string;
  /** `tokens`: input (cached tokens among them) and output of a request; `meter`: a component of the price book */
  kind: "tokens" | "meter";
  /** items of the price book that could do it, cheapest first or by job; the profile does not depend on them */
  items: readonly string[];
  inputTokens: Figure;
  outputTokens: Figure;
  /** requests for one unit, wanted repeats (turns, steps, discarded images) included */
  requestsPerUnit: Figure;
  cachedShare: Figure;
  cacheWriteShare: Figure;
  meter: string;
  /** quantity of the meter in one request */
  unitsPerRequest: Figure;
  /** calls billed twice for technical reasons */
  retryFactor: Figure;
  /** credits for one unit, requests included */
  creditsPerUnit?: Figure;
  /** the shares belong to the size, instead of staying typical */
  sharesFollowSize?: boolean;
  /** it is used INSTEAD of that meter */
  alternativeTo?: string;
  batch: { suitable: string; reason: string };
  /** of each figure, by its name */
  basis: Readonly<Record<string, Basis>>;
  note?: string;
}

/** What one unit of a driver (ticket, document, developer-day, clip) takes. */
export interface Profile {
  id: string;
  name: string;
  job: string;
  route: "api" | "credits" | "contract";
  unit: string;
  driverExamples: readonly string[];
  confidence: string;
  /** the figure to measure first */
  weakest: string;
  meters: readonly ProfileMeter[];
  modeHint: string;
  pitfalls: readonly string[];
}

export interface Source {
  id: string;
  url: string;
  title: string;
  says: string;
  /** when it was published or seen */
  date: string;
  confidence: string;
  read: string;
}

/** How the active share of seats grows. */
export interface AdoptionCurve {
  id: string;
  when: string;
  parameters: { ceiling: number; growthPerMonth: number; midpointMonth: number };
  basis: Readonly<Record<"ceiling" | "growthPerMonth" | "midpointMonth", Basis>>;
}
