import { type Budget, type Overwritten, withProfile } from "../budget";
import { planRebuild, type RebuildPlan } from "./rebuild";

/** What another usage profile or size would do to a line; nothing is written yet. */
export interface ProfilePlan {
  /** figures that somebody has typed, to be shown before they are lost */
  overwritten: readonly Overwritten[];
  /** how the sheets would be written anew, with `budget` */
  rebuild: RebuildPlan;
  budget: Budget;
}

/**
 * Works out a line of the open workbook's budget with another usage profile or size. What is overwritten is to be shown, then
 * `rebuild(plan.rebuild, { budget: plan.budget })` writes it.
 *
 * @throws Refused when there is no budget or cells of it cannot be read; BadArgument where the line or the profile is not there, or they are not for each other
 */
export async function planProfile(
  line: string,
  profile: string,
  size: "small" | "typical" | "large",
): Promise<ProfilePlan> {
  const plan = await planRebuild();
  return { ...withProfile(plan.read.budget, line, profile, size), rebuild: plan };
}
