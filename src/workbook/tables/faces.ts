import { SHEET, type SheetKey } from "../names";
import { ANSWER } from "./checks";

/** What a sheet shows above everything else, and the colour of its tab. */
interface Face {
  /** by it the sheet is known, whatever it has been renamed to */
  title: string;
  subtitle: string;
  tabColor: string;
}

const FACES: Record<SheetKey, Face> = {
  overview: {
    title: "Overview",
    subtitle: "What access and metered cost, who owns it, what needs a decision and what falls due",
    tabColor: "#1F3864",
  },
  lines: {
    title: "Lines",
    subtitle: "Every line of all routes. Filter here; change a line on its own sheet: its name leads there.",
    tabColor: "#1F3864",
  },
  about: {
    title: "About this budget",
    subtitle: "What it is for, how to use it, what stands where",
    tabColor: "#1F4E79",
  },
  assumptions: {
    title: "Assumptions",
    subtitle: "Every control and driver of the model; blue cells are inputs",
    tabColor: "#1F4E79",
  },
  rates: {
    title: "Rates",
    subtitle: "List prices as read from the price book, negotiated rates, and the rate used",
    tabColor: "#548235",
  },
  subscriptions: {
    title: "App subscriptions",
    subtitle: "Buys people the vendor's app. It pays for no API call.",
    tabColor: "#2E75B6",
  },
  seats: {
    title: "Team and workspace seats",
    subtitle: "Buys people a managed workspace. It pays for no production call.",
    tabColor: "#2E75B6",
  },
  api: {
    title: "Direct API usage",
    subtitle: "Meters what systems consume. It buys nobody a workspace.",
    tabColor: "#C55A11",
  },
  credits: {
    title: "Credit and generation pools",
    subtitle: "Output drains credits, with heavy users faster than seats suggest.",
    tabColor: "#C55A11",
  },
  enterprise: {
    title: "Enterprise contracts",
    subtitle: "Negotiated seats, committed use, support. Other terms: another line.",
    tabColor: "#7030A0",
  },
  actuals: {
    title: "Actuals",
    subtitle:
      "What closed months really cost; a quantity, where it is known: users, seats, requests, credits used, a contract's use at list price",
    tabColor: "#7F7F7F",
  },
  summary: {
    title: "Summary",
    subtitle: "Two budgets, never one blended number: access for people, metered use by systems",
    tabColor: "#1F4E79",
  },
  comparison: {
    title: "Comparison",
    subtitle: "What if another scenario comes true: live, but for the differences by driver",
    tabColor: "#1F4E79",
  },
  verify: {
    title: "Verify before paying",
    subtitle:
      "What the price book says of every line; settle each question with the vendor's own page or contract, then sign",
    tabColor: "#BF8F00",
  },
  checks: {
    title: "Checks",
    subtitle: `TRUE is good, FALSE needs a look, “${ANSWER.notRun}” needs the add-in`,
    tabColor: "#7F7F7F",
  },
  data: {
    title: "Data",
    subtitle:
      "Every line and month in one flat table, for pivot tables and uploads; amounts are live, names as they were when it was made",
    tabColor: "#7F7F7F",
  },
};

/** The face of one of the budget's sheets, with its name. */
export const faceOf = (key: SheetKey): Face & { name: string } => ({ name: SHEET[key], ...FACES[key] });

/** The title of each sheet. */
export const titleOf = (key: SheetKey): string => FACES[key].title;
