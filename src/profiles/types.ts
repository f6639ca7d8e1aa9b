/** Where a figure comes from: its vendor, a published measurement, arithmetic on those, the meaning of the unit, or nobody. */
export type BasisKind = "vendor" | "measured" | "derived" | "definition" | "assumption";

/** The data file also says in words how the figure follows, of an assumption the reasoning; that stays out of the bundle. */
export interface Basis {
  kind: BasisKind;
  /** ids in data/sources.json; an assumption may have none */
  sources: readonly string[];
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
  /** of each figure, by its name */
  basis: Readonly<Record<string, Basis>>;
}

/** What one unit of a driver (ticket, document, developer-day, clip) takes. */
export interface Profile {
  id: string;
  name: string;
  job: string;
  route: "api" | "credits" | "contract";
  unit: string;
  meters: readonly ProfileMeter[];
}

/** The data file also has title, date, confidence, what the source says and how it was read. */
export interface Source {
  id: string;
  url: string;
}

/** How the active share of seats grows. */
export interface AdoptionCurve {
  id: string;
  when: string;
  parameters: { ceiling: number; growthPerMonth: number; midpointMonth: number };
  basis: Readonly<Record<"ceiling" | "growthPerMonth" | "midpointMonth", Basis>>;
}
