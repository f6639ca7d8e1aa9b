import { parseIso } from "../../src/dates";
import { findItem, inclusionOf, NOT_ON_RECORD, openPriceBook, priceBook, productsOf } from "../../src/pricebook";
import { DATED, item, problemOf, vendorFile } from "./book";

const plan = (name: string) => findItem(priceBook, name);
const included = (name: string, product: string, date?: string) =>
  inclusionOf(priceBook, plan(name), product, { ...(date && { date: parseIso(date) }) }).answer;

/** What people budget: every plan, and every API, of every vendor. */
const plans = priceBook.items.filter(({ kind, sellsVendorMeters }) => kind === "plan" || sellsVendorMeters);
const boundaries = plans.flatMap((each) => productsOf(priceBook, each).map((product) => ({ plan: each, product })));

describe("every plan and API has an answer about every product of its vendor", () => {
  test.each(boundaries.map(({ plan, product }) => [plan.name, product]))("%s, %s", (name, product) => {
    expect(included(name, product)).toMatch(
      /^(Billed separately|Included|Metered|\$\d+ of API credits|[\d,]+ (?:Flow|AI) credits|Not on record; ask the vendor$)/,
    );
  });

  test("the few that nobody has read are said to be unknown, not guessed", () => {
    // Google's business products beside its consumer plans: nobody has read what the one gives of the other
    const apart = ["Gemini Enterprise", "Google Workspace"];
    const unknown = boundaries.filter(
      ({ plan, product }) =>
        ![plan.product, product].some((each) => apart.includes(each)) && included(plan.name, product) === NOT_ON_RECORD,
    );
    expect(unknown.map(({ plan, product }) => `${plan.id}: ${product}`)).toEqual([
      "google-ai-free: Google Cloud",
      "google-ai-plus: Google Cloud",
      "google-ai-pro: Google Cloud",
      "google-ai-ultra-5x: Google Cloud",
      "google-ai-ultra-20x: Google Cloud",
      "google-ai-ultra-for-business: Flow",
      "google-ai-ultra-for-business: Google Cloud",
      "gemini-api: Google Cloud",
      "microsoft-365-copilot: Copilot Studio",
      "microsoft-365-copilot-business: Copilot Studio",
      "vibe-pro: Mistral API",
      "vibe-team: Mistral API",
      "vibe-enterprise: Mistral API",
      "mistral-api: Vibe (Le Chat)",
    ]);
  });

  test("no seat pays for its vendor's API unless it says how much", () => {
    const apis = new Map(priceBook.items.filter((api) => api.sellsVendorMeters).map((api) => [api.vendor, api.name]));
    const seats = plans.filter(({ kind, vendor }) => kind === "plan" && apis.has(vendor));
    expect(seats.length).toBeGreaterThan(50);
    const paid = /^(Billed separately|\$\d+ of API credits|[\d,]+ AI credits|Included: an allowance|Not on record)/;
    for (const { name, vendor } of seats) expect(included(name, apis.get(vendor) ?? "")).toMatch(paid);
  });
});

describe("what a plan gives of another product", () => {
  test.each([
    ["ChatGPT Business", "OpenAI API", "Billed separately"],
    ["OpenAI API", "ChatGPT", "Billed separately"],
    ["ChatGPT Plus", "ChatGPT", "Included: what this plan buys"],
    ["OpenAI API", "OpenAI API", "Metered: what this API sells"],
    ["ChatGPT Business Codex-only", "ChatGPT", "Billed separately: the seat opens Codex only"],
    ["Claude Pro", "Claude API", "Billed separately"],
    ["Claude Team", "Claude API", "$20 of API credits per seat a month, pooled, at most $500 per organisation"],
    ["Google AI Pro", "Flow", "1,000 Flow credits a month"],
    ["Gemini API", "Flow", "Billed separately"],
    ["Firefly Pro", "Firefly Services API", "Billed separately"],
    ["Firefly Services API", "Firefly", "Billed separately"],
    ["Runway Max", "Runway API", "Billed separately"],
    ["Perplexity Enterprise Max", "Perplexity API", "Billed separately"],
  ])("%s, %s: %s", (name, product, answer) => {
    expect(included(name, product)).toBe(answer);
  });

  test("the product may be named by anything that is sold under it", () => {
    expect(included("ChatGPT Business", "openai-api")).toBe("Billed separately");
    expect(included("ChatGPT Business", "gpt-5")).toBe("Billed separately");
    expect(included("OpenAI API", "ChatGPT Business")).toBe("Billed separately");
  });

  test("another vendor's product is refused, listing this vendor's", () => {
    expect(problemOf(() => included("ChatGPT Free", "Claude Code"))).toBe(
      'NoPrice: What ChatGPT Free includes of "Claude Code" is not on record; ask for "ChatGPT", "OpenAI API", "Codex".',
    );
  });
});

describe("Codex and Claude Code say who pays first, and whose budget it is", () => {
  test.each([
    ["ChatGPT Free", "Codex", "plan allowance", "individual user"],
    ["ChatGPT Plus", "Codex", "plan allowance, then bought credits", "individual user"],
    ["ChatGPT Pro 500", "Codex", "plan allowance, then bought credits", "individual user"],
    ["ChatGPT Business", "Codex", "plan allowance, then workspace credits", "team workspace administrator"],
    ["ChatGPT Business Premium", "Codex", "plan allowance, then workspace credits", "team workspace administrator"],
    ["ChatGPT Business Codex-only", "Codex", "workspace credits", "team workspace administrator"],
    ["ChatGPT Workspace Credits", "Codex", "workspace credits", "team workspace administrator"],
    ["ChatGPT Enterprise", "Codex", "contract", "procurement"],
    ["ChatGPT Edu", "Codex", "contract", "procurement"],
    ["OpenAI API", "Codex", "API", "API organisation owner"],
    ["Claude Pro", "Claude Code", "plan allowance, then bought credits", "individual user"],
    ["Claude Ultra", "Claude Code", "plan allowance, then bought credits", "individual user"],
    ["Claude Team", "Claude Code", "plan allowance, then bought credits", "team workspace administrator"],
    ["Claude Enterprise", "Claude Code", "contract", "procurement"],
    ["Claude API", "Claude Code", "API", "API organisation owner"],
  ])("%s, %s: paid by %s; budget of the %s", (name, product, paidBy, owner) => {
    expect(included(name, product)).toMatch(
      new RegExp(`^(Included|Metered).*; paid by ${paidBy}; budget of the ${owner}$`),
    );
  });

  test("whoever has to buy something first is told what", () => {
    expect(included("Claude Free", "Claude Code")).toBe("Billed separately: needs Claude Pro or above, or API use");
  });

  test("every plan that opens them says it", () => {
    const open = boundaries.filter(
      ({ plan, product }) =>
        ["Codex", "Claude Code"].includes(product) &&
        plan.product !== product &&
        !included(plan.name, product).startsWith("Billed separately"),
    );
    expect(open).toHaveLength(20);
    for (const { plan, product } of open) expect(included(plan.name, product)).toMatch(/; paid by .+; budget of the /);
  });
});

describe("boundaries are dated", () => {
  test("API credits of Claude seats began on 2026-10-07", () => {
    expect(included("Claude Max", "Claude API", "2026-10-06")).toBe("Billed separately");
    expect(included("Claude Max", "Claude API", "2026-10-07")).toBe("$100 of API credits a month");
    expect(inclusionOf(priceBook, plan("Claude Team Premium"), "Claude API").apiCreditPerSeat).toBe(100);
  });

  test("Google AI Ultra had 12,500 credits until 2026-05-19", () => {
    expect(included("Google AI Ultra 20x", "Flow", "2026-05-18")).toBe("12,500 Flow credits a month");
    expect(included("Google AI Ultra 20x", "Flow", "2026-05-19")).toBe("25,000 Flow credits a month");
  });

  test("where nothing was in force yet, nothing is claimed", () => {
    expect(included("ChatGPT Pro 500", "Codex", "2026-10-01")).toMatch(/^Included: 50 times/);
    expect(problemOf(() => included("ChatGPT Pro 500", "Codex", "2026-09-29"))).toBe(
      'NoPrice: What ChatGPT Pro 500 includes of "Codex" is on record from 2026-10-29 only; use that date or a later one.',
    );
  });

  test("every row has a source, the day it was recorded and the day it was verified", () => {
    for (const { source, recordedOn, verifiedOn } of priceBook.inclusions)
      expect([source, recordedOn, verifiedOn].every((text) => text.length >= 4)).toBe(true);
  });

  test("an answer recorded later does not reach a pinned budget", () => {
    const row = { ...DATED, plan: "model-a", product: "API" };
    const book = openPriceBook([
      vendorFile({
        items: [item({ kind: "plan", product: "App" }), item({ id: "api", name: "The API", kind: "api" })],
        inclusions: [
          { ...row, answer: "Billed separately", recordedOn: "2026-11-23" },
          { ...row, answer: "$5 of API credits a month", recordedOn: "2027-01-10" },
        ],
      }),
    ]);
    const as = (knownOn: string) =>
      inclusionOf(book, findItem(book, "Model A"), "API", { date: parseIso("2027-02-01"), knownOn: parseIso(knownOn) });
    expect(as("2027-01-09").answer).toBe("Billed separately");
    expect(as("2027-01-10").answer).toBe("$5 of API credits a month");
    expect(as("2026-11-22").answer).toBe(NOT_ON_RECORD);
  });
});
