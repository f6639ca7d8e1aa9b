import type { ApiLine, Budget, CreditsLine } from "../../budget";
import { factOf, findMeters, meterName } from "../../profiles";
import type { ColumnKey } from "../tables/column-keys";

/** One figure that a line has from its usage profile. */
export interface ProfileFigure {
  line: string;
  route: "api" | "credits";
  /** the column of the register that it went into */
  key: Extract<ColumnKey, keyof ApiLine | keyof CreditsLine>;
  profile: string;
  figure: string;
  value: number;
  basis: string;
  source: string;
}

/** What the columns of the registers are called in a profile. */
const FIGURES: Record<ProfileFigure["route"], readonly (readonly [key: ProfileFigure["key"], fact: string])[]> = {
  api: [
    ["perDriver", "requests"],
    ["inputTokens", "input tokens"],
    ["outputTokens", "output tokens"],
    ["cachedShare", "cached share"],
    ["cacheWriteShare", "cache write share"],
    ["unitsPerRequest", "units per request"],
  ],
  credits: [["perDriver", "credits"]],
};

/** Every figure that lines of a budget can have from the profiles that they name, with what is behind it. */
export function profileFigures({ api, credits }: Pick<Budget, "api" | "credits">): ProfileFigure[] {
  const of = (route: ProfileFigure["route"], { name, profile, size }: ApiLine | CreditsLine): ProfileFigure[] => {
    const found = profile === "" ? undefined : findMeters(profile);
    const meter = found?.meters[0];
    if (!found || !meter) return [];
    return FIGURES[route].flatMap(([key, figure]) => {
      const fact = factOf(meter, figure, size || "typical");
      // what a meter does not have is no figure of it
      if (typeof fact?.value !== "number" || fact.value === 0) return [];
      const source = fact.sources.join("; ");
      const shown = `${meterName(found.profile, meter)}, ${size || "typical"}`;
      return [{ line: name, route, key, profile: shown, figure, value: fact.value, basis: fact.kind, source }];
    });
  };
  return [...api.flatMap((line) => of("api", line)), ...credits.flatMap((line) => of("credits", line))];
}
