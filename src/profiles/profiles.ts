import { profiles } from "./profile-data";
import type { Profile, ProfileMeter } from "./types";

/** A profile by its id or name, whatever the case; undefined where there is none. */
export function findProfile(name: string): Profile | undefined {
  const key = name.trim().toLowerCase();
  return profiles.find(({ id, name: shown }) => id === key || shown.toLowerCase() === key);
}

/** How people name one meter of a profile: "call-summarised/transcribe". */
export const meterName = ({ id }: Profile, meter: ProfileMeter): string => `${id}/${meter.id}`;

/** A profile and those of its meters that a name means. */
export interface NamedMeters {
  profile: Profile;
  meters: readonly ProfileMeter[];
}

/**
 * What a name means: "profile/meter" that meter, a profile's own name all meters that apply together. Undefined where there is
 * no such profile.
 */
export function findMeters(name: string): NamedMeters | undefined {
  const whole = findProfile(name);
  if (whole) return { profile: whole, meters: whole.meters.filter(({ alternativeTo }) => alternativeTo === undefined) };
  const slash = name.lastIndexOf("/");
  const profile = findProfile(name.slice(0, Math.max(slash, 0)));
  const id = name
    .slice(slash + 1)
    .trim()
    .toLowerCase();
  return profile && { profile, meters: profile.meters.filter((meter) => meter.id.toLowerCase() === id) };
}

/** Up to three profiles whose names have a word of what was typed, those with most of its words first. */
export function profilesLike(name: string): string[] {
  const words = name.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  const like = (profile: Profile): number => {
    const text = `${profile.id} ${profile.name} ${profile.job}`.toLowerCase();
    return words.filter((word) => text.includes(word)).length;
  };
  return profiles
    .map((profile) => ({ id: profile.id, words: like(profile) }))
    .filter((one) => one.words > 0)
    .sort((one, other) => other.words - one.words)
    .slice(0, 3)
    .map(({ id }) => id);
}
