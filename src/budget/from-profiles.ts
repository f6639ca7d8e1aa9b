import * as messages from "../messages";
import { componentsOf, findItem, isInBook, priceBook } from "../pricebook";
import { findMeters, meterName, type NamedMeters, profilesLike, type Size, usedBy } from "../profiles";
import { withCurve } from "./adoption";
import type { ApiLine, Budget, CreditsLine } from "./schema";

/** A line as a file has it, before anything is left to its default. */
type Given = Readonly<Record<string, unknown>>;

const isGiven = (value: unknown): value is Given =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const SIZES: readonly Size[] = ["small", "typical", "large"];

/** Written to a cache costs only where the model has a price for it; elsewhere that part is plain input. */
function writesCache(item: unknown): boolean {
  if (typeof item !== "string" || !isInBook(priceBook, item)) return false;
  return componentsOf(priceBook, findItem(priceBook, item)).includes("cache write");
}

/** The fields of a line that a profile can fill. */
export type ProfileValues = Partial<
  Pick<
    ApiLine & CreditsLine,
    | "perDriver"
    | "inputTokens"
    | "outputTokens"
    | "cachedShare"
    | "cacheWriteShare"
    | "meter"
    | "unitsPerRequest"
    | "note"
  >
>;

/** What a profile says of a line, for the fields that people may leave to it. Undefined where it says nothing of that route. */
export function valuesOfProfile(
  route: "api" | "credits",
  { profile, meters: [meter, another] }: NamedMeters,
  size: Size,
  item: unknown,
): ProfileValues | undefined {
  if (!meter || another) return undefined;
  const use = usedBy(meter, 1, size);
  const note = messages.fromProfile(meterName(profile, meter), size, profile.unit);
  if (route === "credits") return use.credits === undefined ? undefined : { perDriver: use.credits, note };
  if (use.credits !== undefined) return undefined;
  const { inputTokens, outputTokens, cachedShare, unitsPerRequest } = use;
  const tokens = {
    inputTokens,
    outputTokens,
    cachedShare,
    cacheWriteShare: writesCache(item) ? use.cacheWriteShare : 0,
  };
  const counted = meter.kind === "tokens" ? tokens : { meter: use.meter, unitsPerRequest };
  return { perDriver: use.requests, ...counted, note };
}

function filled(route: "api" | "credits", line: unknown): unknown {
  if (!isGiven(line) || typeof line["profile"] !== "string") return line;
  const size = SIZES.find((one) => one === (line["size"] || "typical"));
  const named = findMeters(line["profile"]);
  const values = size && named && valuesOfProfile(route, named, size, line["item"]);
  if (!values) return line;
  // a rate of requests says nothing where no driver is counted
  const { perDriver, ...others } = values;
  const typed = Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined));
  return { ...others, ...(typed["driver"] ? { perDriver } : {}), ...typed };
}

/**
 * A budget file whose lines have the figures of the usage profiles and adoption curves that they name, wherever the file has none of its own: what is
 * typed wins, and what is filled in is an input like any other from then on.
 */
export function withProfiles(json: unknown): unknown {
  if (!isGiven(json)) return json;
  const lists = (["api", "credits"] as const).flatMap((route): [string, unknown][] => {
    const lines: unknown = json[route];
    return Array.isArray(lines) ? [[route, lines.map((line) => filled(route, line))]] : [];
  });
  const seats = (["subscriptions", "seats"] as const).flatMap((route): [string, unknown][] => {
    const lines: unknown = json[route];
    return Array.isArray(lines)
      ? [[route, lines.map((line: unknown) => (isGiven(line) ? withCurve(line) : line))]]
      : [];
  });
  return { ...json, ...Object.fromEntries([...lists, ...seats]) };
}

/** Profiles that there are not, have several meters, or are not paid in what their line pays. */
export function* profileFaults({ api, credits }: Budget): Generator<{ where: string; what: string }> {
  for (const [route, lines] of [
    ["api", api],
    ["credits", credits],
  ] as const)
    for (const [k, { profile }] of lines.entries()) {
      const what = profile === "" ? undefined : profileFault(route, profile);
      if (what !== undefined) yield { where: `${route}.${k}.profile`, what };
    }
}

/** Why a line of a route cannot have a profile; undefined where it can. */
export function profileFault(route: "api" | "credits", name: string): string | undefined {
  const found = findMeters(name);
  if (!found) return messages.unknownProfile(name, profilesLike(name));
  const names = found.profile.meters.map((meter) => meterName(found.profile, meter));
  if (found.meters.length !== 1) return messages.profileMeter(found.profile.id, names);
  return valuesOfProfile(route, found, "typical", "") ? undefined : messages.profileElsewhere(name, route);
}
