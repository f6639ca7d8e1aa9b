import * as messages from "../messages";
import { BadArgument } from "../problems";
import { findMeters, type Size } from "../profiles";
import { profileFault, type ProfileValues, valuesOfProfile } from "./from-profiles";
import { sameName } from "./names";
import type { ApiLine, Budget, CreditsLine } from "./schema";

/** A figure that somebody has typed, or that came from elsewhere than the line's profile, and what would take its place. */
export interface Overwritten {
  field: keyof ProfileValues;
  now: string | number;
  then: string | number;
}

export interface ProfileChange {
  budget: Budget;
  /** to be shown before the budget is written: what is not the old profile's own */
  overwritten: readonly Overwritten[];
}

type Line = ApiLine | CreditsLine;

/** What the profile that a line names would fill in; nothing where it names none. */
function valuesNow(route: "api" | "credits", line: Line): ProfileValues {
  const found = line.profile === "" ? undefined : findMeters(line.profile);
  const item = "item" in line ? line.item : "";
  return (found && valuesOfProfile(route, found, line.size || "typical", item)) ?? {};
}

const NOTHING: Readonly<Record<keyof ProfileValues, string | number>> = {
  ...{ perDriver: 0, inputTokens: 0, outputTokens: 0, cachedShare: 0, cacheWriteShare: 0, unitsPerRequest: 0 },
  ...{ meter: "", note: "" },
};

/**
 * A budget in which a line has the figures of another profile or size. Figures of the old profile that the new one does not have
 * go; what was typed is told of, for the new figures take its place.
 * @param name the line's
 * @throws BadArgument where there is no such line on API usage or Credits, or the profile is not for it
 */
export function withProfile(budget: Budget, name: string, profile: string, size: Size): ProfileChange {
  const route = (["api", "credits"] as const).find((one) => lineNamed<Line>(budget[one], name));
  const line = route && lineNamed<Line>(budget[route], name);
  if (!line) throw new BadArgument(messages.unknownName(name, "lines of API usage and Credits"));
  const fault = profileFault(route, profile);
  if (fault !== undefined) throw new BadArgument(messages.inLine(name, fault));
  const before = valuesNow(route, line);
  const after = valuesNow(route, { ...line, profile, size });
  const gone = Object.keys(before).filter((field) => !(field in after)) as (keyof ProfileValues)[];
  const values: ProfileValues = { ...Object.fromEntries(gone.map((field) => [field, NOTHING[field]])), ...after };
  // without a driver a line counts requests, not units of work
  if (line.driver === "") delete values.perDriver;
  const now = line as unknown as Readonly<Record<keyof ProfileValues, string | number>>;
  const isOwn = (field: keyof ProfileValues) => now[field] !== NOTHING[field] && now[field] !== before[field];
  // a note of somebody's own stays
  if (isOwn("note")) delete values.note;
  const overwritten = (Object.entries(values) as [keyof ProfileValues, string | number][])
    .filter(([field, then]) => isOwn(field) && now[field] !== then)
    .map(([field, then]) => ({ field, now: now[field], then }));
  const changed = { ...line, ...values, profile, size };
  const lines = (budget[route] as Line[]).map((one) => (one === line ? changed : one));
  return { budget: { ...budget, [route]: lines }, overwritten };
}

const lineNamed = <One extends { name: string }>(lines: readonly One[], name: string): One | undefined =>
  lines.find((line) => sameName(line.name) === sameName(name.trim()));
