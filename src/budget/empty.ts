import { toIso, type Serial } from "../dates";
import type { Budget } from "./schema";

/** A budget with no lines: the five route sheets stand ready to be typed into. */
export const emptyBudget = (startMonth: Serial, pricesKnownOn: Serial): Budget => ({
  format: "ai-budget/1",
  title: "AI budget",
  company: "",
  preparedBy: "",
  purpose: "",
  startMonth: toIso(startMonth),
  months: 12,
  fiscalYearStart: 1,
  currency: "USD",
  pricesKnownOn: toIso(pricesKnownOn),
  scenario: "Base",
  scenarios: ["Base", "Low", "High"].map((name) => ({
    name,
    seats: 1,
    usage: 1,
    credits: 1,
    price: 1,
    exchangeRate: 1,
  })),
  drivers: [],
  exchangeRates: [{ currency: "USD", usdPerUnit: 1 }],
  rates: [],
  subscriptions: [],
  workspaces: [],
  seats: [],
  api: [],
  credits: [],
  enterprise: [],
  changes: [],
});
