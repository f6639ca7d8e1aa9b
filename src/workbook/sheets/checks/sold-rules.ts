import { STANDS_ON } from "../../tables/verify";
import { count, once } from "./rule";

/** Lines are bought as their plans and models are sold: what the engine refuses, or charges otherwise, fails a check. */
export const SOLD = once([
  {
    title: "No workspace is above its maximum",
    look: "Seats",
    within: "exact",
    amiss: ({ routes }) => count(routes.seats.aboveMaximum),
  },
  {
    title: "No subscription or pool is above the most seats of its plan",
    look: "Subscriptions, Credits: take a larger plan, or divide the line",
    within: "exact",
    amiss: ({ routes }) => count(routes.subscriptions.limits.aboveMost, routes.credits.limits.aboveMost),
  },
  {
    title: "No subscription or pool is below the fewest seats of its plan",
    look: "Subscriptions, Credits: put it on Seats, where the minimum is paid",
    within: "exact",
    amiss: ({ routes }) => count(routes.subscriptions.limits.belowFewest, routes.credits.limits.belowFewest),
  },
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
