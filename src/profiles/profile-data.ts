import profileData from "./data/profiles.json";
import sourceData from "./data/sources.json";
import type { Profile, Source } from "./types";

/**
 * The profiles and where their figures come from. JSON has no literal types; test/profiles/data.test.ts checks every row.
 * In the bundle scripts/webpack/pack-profiles.js takes its place: figures, kinds and addresses, no words.
 */
export const profiles = profileData as unknown as readonly Profile[];
export const sources: readonly Source[] = sourceData;
