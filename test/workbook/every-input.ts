/** For the round trip: a budget with something in every table, and another value for every cell that people can type into. */
import { type Budget, parseBudget } from "../../src/budget";
import { addMonths, parseIso } from "../../src/dates";
import { columnNumber } from "../../src/sheet/a1";
import type { Cell, SheetDescription, Style, Validation, WorkbookDescription } from "../../src/sheet/description";
import { expandSheet } from "../../src/sheet/expand-sheet";
import { originOf } from "../../src/sheet/styles";

const start = "2027-01-01";
const control = {
  note: "noted",
  owner: "Ann",
  costCentre: "100",
  ledgerAccount: "6000",
  limit: 900,
  alertAt: 0.7,
  approvalAbove: 800,
  approver: "Bob",
};
const demand = { start, end: "2028-01-01", base: 40, driver: "Heads", perDriver: 0.5 };

export const fullBudget: Budget = parseBudget({
  format: "ai-budget/1",
  title: "All there is",
  company: "Example",
  preparedBy: "Ann",
  purpose: "Round trip",
  startMonth: start,
  months: 2,
  fiscalYearStart: 7,
  currency: "USD",
  paper: "Letter",
  pricesKnownOn: "2026-11-23",
  keptPrices: [{ item: "claude-pro", component: "seat monthly", month: start, price: 21 }].concat({
    item: "claude-pro",
    component: "seat annual",
    month: start,
    price: 18,
  }),
  scenario: "Base",
  scenarios: [{ name: "Base" }, { name: "High", usage: 2, seats: 1.5, credits: 3, price: 1.1, exchangeRate: 1.2 }],
  drivers: [
    { name: "Heads", unit: "people", opening: 100, growth: 0.01 },
    { name: "Customers", unit: "customers", opening: 7, growth: 0 },
  ],
  exchangeRates: [
    { currency: "USD", usdPerUnit: 1 },
    { currency: "EUR", usdPerUnit: 1.1, byMonth: [1.1, 1.2] },
  ],
  rates: [
    { item: "gpt-6-sol", component: "input", rate: 1, from: "2027-02-01", to: "2027-03-01", reason: "Order form" },
  ],
  routes: [
    {
      ...{ route: "Seats", owner: "Ann", limitMonth: 900, limitYear: 9000, alertAt: 0.7 },
      ...{ approvalAbove: 8000, approver: "Bob" },
    },
    { route: "Metered", owner: "Bob", limitYear: 7 },
  ],
  subscriptions: [
    { name: "Plus", plan: "claude-pro", billing: "annual", renewal: "2026-07-01", ...demand, seatsHeld: 3, ...control },
    { name: "Trial", plan: "claude-pro", start, base: 5, adoption: "typical" },
  ],
  workspaces: [
    {
      ...{ name: "Team", fillerPlan: "claude-team-standard", billing: "annual", renewal: "2026-10-01" },
      ...{ minimumSeats: 7, maximumSeats: 99, note: "n", owner: "Ann", costCentre: "100", ledgerAccount: "6000" },
    },
    { name: "Lab", fillerPlan: "chatgpt-business-standard" },
  ],
  seats: [
    {
      name: "Staff",
      plan: "claude-team-standard",
      workspace: "Team",
      ...demand,
      addedPerMonth: 1,
      ...control,
      adoption: "strong",
    },
    { name: "Leads", plan: "claude-team-premium", workspace: "Team", start, base: 2 },
  ],
  api: [
    {
      ...{ name: "Bot", item: "claude-sonnet-5-5", mode: "batch", ...demand, growth: 0.1, inputTokens: 1000 },
      ...{
        outputTokens: 100,
        cachedShare: 0.3,
        cacheWriteShare: 0.1,
        cacheWrite1hShare: 0.2,
        paysFrom: "Team",
        profile: "support-ticket-rag/answer",
        size: "large",
        cap: 900,
        ...control,
      },
    },
    { name: "Search", item: "gemini-3.8-flash", meter: "grounding search 3.x", unitsPerRequest: 2, start, base: 9000 },
    { name: "Plain", item: "gpt-6-sol", inputTokens: 10, outputTokens: 10, start, base: 10 },
  ],
  credits: [
    {
      ...{
        name: "Film",
        plan: "runway-pro",
        billing: "annual",
        renewal: "2026-06-01",
        seats: 3,
        ...demand,
        growth: 0.1,
      },
      ...{ creditsHeld: 5, allowance: 11, packSize: 900, expiryMonths: 3, rollover: 1, cap: 40, ...control },
      profile: "video-10s-runway/plan-credits",
    },
    { name: "More film", plan: "runway-standard", start, seats: 1, base: 10, sharesWith: "Film" },
  ],
  enterprise: [
    {
      ...{ name: "Contract", plan: "claude-enterprise", vendor: "Reseller", currency: "EUR", ...demand, usage: 500 },
      ...{ growth: 0.1, seatPrice: 50, minimumSeats: 10, commitment: 9000, commitmentCovers: "usage and seats" },
      ...{ usageDiscount: 0.1, overageDiscount: 0.05, platformFee: 100, support: 50, drawnBefore: 10, ...control },
      ...{ minimumMonth: 300, minimumDraws: "yes", maximumMonth: 4000 },
    },
    { name: "By tiers", plan: "claude-enterprise", start: "2026-10-01", base: 4, usage: 500 },
  ],
  priceTiers: [
    {
      ...{ line: "By tiers", counts: "usage", readAs: "graduated", period: "contract year", from: 0, discount: 0.1 },
      ...{ fee: 20, usedBefore: 70 },
    },
    { line: "By tiers", counts: "usage", readAs: "graduated", period: "contract year", from: 800, discount: 0.2 },
    { line: "By tiers", counts: "seats", readAs: "volume", period: "month", from: 0, price: 30 },
    { line: "By tiers", counts: "seats", readAs: "volume", period: "month", from: 5, price: 25, fee: 9 },
  ],
  changes: [
    { line: "Plus", month: start, change: -1, reason: "left" },
    { line: "Staff", month: "2027-02-01", change: 2, reason: "joined" },
  ],
  grants: [
    { line: "Film", source: "Partner", credits: 300, from: "2026-12-01", expires: "2027-03-01", paid: 0 },
    { line: "Film", source: "Reseller", credits: 50, from: start, paid: 4 },
  ],
  lastActualMonth: start,
  actuals: [{ line: "Plus", month: start, amount: 800, quantity: 31, note: "invoice" }],
  approved: {
    ...{ on: "2026-12-15", by: "Board", note: "minutes", subscriptions: [1, 2], seats: [3, 4] },
    ...{ enterpriseAccess: [5, 6], api: [7, 8], credits: [9, 10], enterpriseMetered: [11, 12] },
  },
  taxShare: 0.1,
  contingencyShare: 0.05,
  signOffs: [{ line: "Plus", answer: "asked", signedBy: "Ann", signedOn: "2026-12-24", signedFor: "claude-pro" }],
  answers: [{ route: "Seats", answer: "fine", answeredBy: "Ann", answeredOn: "2026-12-02" }],
  changeLog: [{ on: "2026-12-01", by: "Ann", what: "made" }],
});

export interface Input extends Cell {
  sheet: SheetDescription;
  /** another value that may be typed there */
  other: string | number;
}

/** Every cell that is open on the protected sheets. */
export const inputsOf = (workbook: WorkbookDescription): Input[] =>
  workbook.sheets.flatMap((sheet) =>
    expandSheet(sheet)
      .filter(({ style, content }) => originOf(style, content) === "input")
      .map((cell) => ({ ...cell, sheet, other: otherValue(workbook, sheet, cell) })),
  );

function otherValue(workbook: WorkbookDescription, sheet: SheetDescription, cell: Cell): string | number {
  const { content, style } = cell;
  const now = content.kind === "number" ? content.value : content.kind === "text" ? content.text : null;
  const rule = ruleAt(sheet, cell);
  const pick = <T>(candidates: readonly T[]): T => candidates.find((candidate) => candidate !== now) as T;
  if (rule?.kind === "list") return pick(rule.values);
  if (rule?.kind === "listFrom") return pick([...textsIn(workbook, sheet, rule.range), "nobody"]);
  if (isText(style)) return typeof now === "string" ? `${now} typed` : "typed";
  if (style === "inputMonth") return typeof now === "number" ? addMonths(now, 1) : parseIso("2027-02-01");
  if (style === "inputDate") return typeof now === "number" ? now + 1 : parseIso("2027-02-02");
  if (style === "inputPercent") return pick([0.25, 0.5]);
  const { minimum = -Infinity, maximum = Infinity } = rule?.kind === "number" ? rule : {};
  const number = typeof now === "number" ? now : 0;
  return pick([number + 1, number + 0.5, number - 1].filter((value) => value >= minimum && value <= maximum));
}

const isText = (style: Style): boolean => style === "inputText";

const ruleAt = ({ validations }: SheetDescription, { row, column }: Cell): Validation["rule"] | undefined =>
  validations.find(
    (area) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  )?.rule;

/** The texts of a range such as "=Assumptions!$B$30:$B$40" or "=$B$9:$B$12". */
function textsIn(workbook: WorkbookDescription, own: SheetDescription, range: string): string[] {
  const [, quoted, plain, from = "", first = "", to = "", last = ""] =
    /^=(?:'([^']+)'!|(\w+)!)?\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(range) ?? [];
  const sheet = workbook.sheets.find(({ name }) => name === (quoted ?? plain ?? own.name));
  const isInside = ({ row, column }: Cell) =>
    row >= Number(first) && row <= Number(last) && column >= columnNumber(from) && column <= columnNumber(to);
  return (sheet?.cells ?? []).flatMap((cell) =>
    isInside(cell) && cell.content.kind === "text" && cell.content.text !== "" ? [cell.content.text] : [],
  );
}
