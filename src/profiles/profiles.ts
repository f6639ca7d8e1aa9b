import adoption from "./data/adoption.json";
import data from "./data/profiles.json";
import sourceData from "./data/sources.json";
import type { AdoptionCurve, Profile, Source } from "./types";

// JSON has no literal types; test/profiles/data.test.ts checks every row
export const profiles = data as unknown as readonly Profile[];
export const sources = sourceData as readonly Source[];
export const adoptionCurves = adoption.seatActivationCurves as unknown as readonly AdoptionCurve[];

/** A profile by its id or name, whatever the case; undefined where there is none. */
export function findProfile(name: string): Profile | undefined {
  const key = name.trim().toLowerCase();
  return profiles.find(({ id, name: shown }) => id === key || shown.toLowerCase() === key);
}
