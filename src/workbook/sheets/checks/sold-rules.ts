import { STANDS_ON } from "../../tables/verify";
import type { CreditsSheet, SeatsSheet, SubscriptionsSheet } from "../route";
import { count, forEach, once, type RuleGroup } from "./rule";

const WORKSPACES = once([
  {
    title: "No workspace is above its maximum",
    look: "Seats",
    within: "exact",
    amiss: ({ routes }) => count(routes.seats.aboveMaximum),
  },
]);

/** Lines that are workspaces of their own, each asked on its own sheet, so that a fault leads there. */
const ALONE = forEach<SubscriptionsSheet | CreditsSheet>(
  ({ routes: { subscriptions, credits } }) => [subscriptions, credits],
  ({ sheet: { name } }, title) => `${name}: ${title}`,
  [
    {
      title: "no line has more seats than its plan is sold with",
      look: "Take a larger plan, or divide the line",
      within: "exact",
      amiss: (_, { limits }) => count(limits.aboveMost),
    },
    {
      title: "no line has fewer seats than its plan is sold with",
      look: "Put it on Seats, where the minimum is paid",
      within: "exact",
      amiss: (_, { limits }) => count(limits.belowFewest),
    },
  ],
);

const LINES = once([
  {
    title: "Every line's plan is sold in its workspace",
    look: "Seats: the cheapest seat too",
    within: "exact",
    amiss: ({ routes }) => count(routes.seats.soldApart),
  },
  {
    title: "No line counts tokens of a model that also charges sound, pictures or fees",
    look: "API usage; the meters to use stand on Rates",
    within: "exact",
    amiss: ({ routes }) => count(routes.api.chargesMore),
  },
  {
    title: "API lines pay from workspaces of their own vendor",
    look: "API usage: Pays from",
    within: "exact",
    amiss: ({ routes }) => count(routes.api.wronglyPaid),
  },
  {
    title: "Every line that stands on an assumption of its usage profile is signed off",
    look: "Verify: Figures from usage profiles",
    within: "exact",
    amiss: ({ standsOn }) =>
      standsOn && count(`(${standsOn.basis}="${STANDS_ON.assumption}")*(${standsOn.signedBy}="")`),
  },
]);

const TIERS = once([
  {
    title: "Every price tier can be read",
    look: "Enterprise: Price tiers",
    within: "exact",
    amiss: ({ routes }) => routes.enterprise.brokenTiers,
  },
]);

const CURVES = forEach<SubscriptionsSheet | SeatsSheet>(
  ({ routes: { subscriptions, seats } }) => [subscriptions, seats],
  ({ sheet: { name } }, title) => `${name}: ${title}`,
  [
    {
      title: "every adoption curve has a share at most and a speed",
      look: "Register: Adoption curve",
      within: "exact",
      amiss: (_, { brokenCurves }) => brokenCurves && count(`${brokenCurves}*1`),
    },
  ],
);

const GRANTS = once([
  {
    title: "Every grant of credits names a pool",
    look: "Credits: Credits granted to pools",
    within: "exact",
    amiss: ({ routes: { credits } }) => credits.grantFaults && count(`${credits.grantFaults.withoutPool}*1`),
  },
  {
    title: "Every grant has credits and a month, and is gone after it",
    look: "Credits: Credits granted to pools",
    within: "exact",
    amiss: ({ routes: { credits } }) => credits.grantFaults && count(`${credits.grantFaults.incomplete}*1`),
  },
  {
    title: "What is granted is used, expired or left",
    look: "Credits: Granted credits",
    within: "tolerance",
    amiss: ({ routes: { credits } }) => credits.grantFaults?.unexplained,
  },
  {
    title: "No packs are bought while granted credits are left",
    look: "Credits: Bought credits: bought",
    within: "exact",
    amiss: ({ routes: { credits } }) => credits.grantFaults && count(credits.grantFaults.boughtTooSoon),
  },
]);

/** Lines are bought as their plans and models are sold: what the engine refuses, or charges otherwise, fails a check. */
export const SOLD: readonly RuleGroup[] = [WORKSPACES, ALONE, CURVES, GRANTS, LINES, TIERS];
