import { parseBudget } from "../../src/budget";

const start = { start: "2026-12-01", owner: "Ann", costCentre: "100" };

/** The worked examples of the research as lines that say no more than their profile, and one that says more. */
export const profileBudgetFile = {
  format: "ai-budget/1",
  title: "Lines from usage profiles",
  startMonth: "2026-12-01",
  months: 2,
  pricesKnownOn: "2026-11-27",
  scenario: "Base",
  scenarios: [{ name: "Base" }, { name: "High", usage: 2 }],
  drivers: [
    { name: "Tickets", unit: "tickets", opening: 10_000 },
    { name: "Developer days", unit: "days", opening: 40 * 15 },
    { name: "Images", unit: "images", opening: 60 },
    { name: "Clips", unit: "clips", opening: 12 },
  ],
  api: [
    { ...start, name: "Tickets", item: "claude-sonnet-5-5", driver: "Tickets", profile: "support-ticket-rag" },
    {
      ...start,
      name: "Small tickets",
      item: "claude-sonnet-5-5",
      driver: "Tickets",
      profile: "support-ticket-rag",
      size: "small",
    },
    {
      ...start,
      name: "Large tickets",
      item: "claude-sonnet-5-5",
      driver: "Tickets",
      profile: "support-ticket-rag",
      size: "large",
    },
    { ...start, name: "Flash", item: "gemini-3.8-flash", driver: "Tickets", profile: "support-ticket-rag" },
    {
      ...start,
      name: "Measured",
      item: "claude-sonnet-5-5",
      driver: "Tickets",
      profile: "support-ticket-rag",
      perDriver: 2,
      inputTokens: 4000,
    },
    { ...start, name: "Code", item: "claude-opus-5-5", driver: "Developer days", profile: "coding-claude-code" },
    { ...start, name: "Images", item: "gpt-image-2", driver: "Images", profile: "campaign-image" },
    { ...start, name: "Clips", item: "gen4.5", driver: "Clips", profile: "video-10s-runway" },
  ],
  credits: [
    {
      ...start,
      name: "Clips by credits",
      plan: "Runway Pro",
      seats: 2,
      driver: "Clips",
      profile: "video-10s-runway/plan-credits",
    },
  ],
  signOffs: [{ line: "Code", answer: "log of a week", signedBy: "Ann", signedOn: "2026-11-27" }],
};

export const profileBudget = parseBudget(profileBudgetFile);
