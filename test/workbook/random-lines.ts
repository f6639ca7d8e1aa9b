import fc from "fast-check";

/** The parts of random budgets: figures as people have them, names like patterns, rates of all kinds, lines of every route. */

/** 1 is the first month of the budget. */
export const monthOf = (number: number): string =>
  new Date(Date.UTC(2027, number - 1, 1)).toISOString().slice(0, "2027-01-01".length);

export const of = <T>(...values: T[]) => fc.constantFrom(...values);
export const sometimes = <T>(value: fc.Arbitrary<T>, otherwise: T, freq = 2) =>
  fc.oneof({ arbitrary: fc.constant(otherwise), weight: freq }, { arbitrary: value, weight: 1 });
const tenths = (most: number) => fc.nat(most * 10).map((value) => value / 10);
const heads = of(0, 1, 2, 3.5, 7, 12, 40);

/** Names that Excel reads as patterns, comparisons, numbers or formulas where they are not looked up letter by letter. */
export const NASTY = [
  ...["Team", "Team*", "T*", "Team 2", "????", "*", "~", "Team~", "~*", "~~", "*~?", "Why?", "?"],
  ...["<5", "=x", ">", "<>", "<>Team", "=", "=Team", "R&D <EU>", "=1+1", "+1", "-1", "@x", "it's", "''"],
  ...["0100", "100", "1E2", "1/2", "50%", "TRUE", "#N/A", "'quoted", '"quoted"', "a|b", "|", "{1;2}", "É", "E", "0"],
  ...["Team|Shortfall", "Deal|Access", "12:30", "2027-01-01", "x".repeat(99) + "y", "x".repeat(99) + "*"],
];

/** As people type a name that stands elsewhere: in other case, with blanks around it and doubled inside. */
export const typed = (name: string) =>
  of(name, name.toUpperCase(), name.toLowerCase(), ` ${name} `, name.replaceAll(" ", "  "), `${name}\u00a0`);

const OWN_POOL = "Suno <Team>";
const OWN_PLANS = ["Cursor Teams*", OWN_POOL, "=Mistral?"];
/** With a minimum of seats, for workspaces. */
export const OWN_TEAM = "Copilot? Team";
const OWN_MODEL = "Large~9 *";
/** Neither in the price book nor among the rates. */
const UNKNOWN = "Unheard* of";

/** What rates say of the budget's own items; rows that only some budgets have stand apart. */
export const ownRates = fc
  .record({ seat: tenths(50), annual: tenths(40), pack: tenths(9), euro: of("EUR", "USD", "") })
  .map(({ seat, annual, pack, euro }) => [
    ...OWN_PLANS.map((item, k) => ({
      item,
      component: "",
      rate: seat + k,
      currency: euro,
      vendor: ["Any*", "Any", ""][k],
    })),
    ...OWN_PLANS.map((item, k) => ({
      item,
      component: "seat annual",
      rate: annual + k,
      from: ["2026-01-01", null][k % 2],
    })),
    { item: OWN_POOL, component: "credit pack", rate: pack + 1, per: 1000, allowance: 500 },
    { item: OWN_TEAM, component: "", rate: seat + 1, minimum: 4, vendor: "Any~", route: "seats" },
    { item: OWN_TEAM, component: "seat annual", rate: annual + 0.5, currency: euro },
    { item: OWN_MODEL, component: "input", rate: seat / 10, currency: euro, vendor: "Any~" },
    { item: OWN_MODEL.toUpperCase(), component: "output", rate: seat / 3 },
    { item: ` ${OWN_MODEL} `, component: "cache read", rate: seat / 100 },
    { item: OWN_MODEL, component: "cache write", rate: seat / 9, from: "2027-02-01" },
    { item: OWN_MODEL, component: "cache write", rate: seat / 8, to: "2027-02-01" },
    { item: OWN_MODEL, component: "cache write 1h", rate: seat / 7 },
    { item: OWN_MODEL, component: "input batch", rate: seat / 20 },
    { item: OWN_MODEL, component: "output batch", rate: seat / 6 },
    { item: OWN_MODEL, component: "image", rate: pack, per: 100 },
    { item: OWN_MODEL, component: "image", rate: pack / 2, from: "2027-03-01" },
  ]);

/** Rates for items of the price book, with a start or an end within the months. */
export const listedRates = fc.subarray([
  { item: "chatgpt-plus", component: "", rate: 17, from: "2027-02-01" },
  { item: "Claude Pro", component: "seat annual", rate: 150, to: "2027-03-01" },
  { item: "claude-team-premium", component: "seat monthly", rate: 99.5 },
  { item: "claude-sonnet-5-5", component: "cache write 1h", rate: 3.1, from: "2027-02-15" },
  { item: "claude-sonnet-5-5", component: "input", rate: 1.7, from: "2027-03-01" },
  { item: "gpt-6-sol", component: "input batch", rate: 0.8 },
  { item: "gpt-6-sol", component: "output", rate: 9, from: "2027-02-01", to: "2027-04-01" },
  { item: "gpt-6-luna", component: "input long", rate: 0.5 },
  { item: "Gemini API", component: "grounding search 3.x", rate: 11 },
  { item: "gemini-3.6-flash", component: "grounding search 3.x", rate: 9 },
  { item: "runway-pro", component: "credit pack", rate: 8 },
  { item: "runway-standard", component: "seat annual", rate: 120 },
]);

/** List prices that a closed month keeps, or that somebody typed over. */
export const keptPrices = fc.subarray([
  { item: "chatgpt-plus", component: "seat monthly", month: "2027-02-01", price: 30 },
  { item: "claude-team-standard", component: "seat monthly", month: "2027-01-01", price: 22.5 },
  { item: "claude-sonnet-5-5", component: "input", month: "2027-03-01", price: 3 },
  { item: "gpt-6-sol", component: "input batch", month: "2027-01-01", price: 0.5 },
  { item: "runway-pro", component: "credit pack", month: "2027-02-01", price: 20 },
]);

export const billing = of("monthly", "annual");
/** Not so long ago that the price of then is not on record. */
export const renewal = sometimes(fc.integer({ min: -1, max: 4 }).map(monthOf), null);
const life = fc
  .record({ start: fc.integer({ min: -1, max: 3 }), runs: sometimes(fc.integer({ min: 0, max: 4 }), null) })
  .map(({ start, runs }) => ({ start: monthOf(start), end: runs === null ? null : monthOf(start + runs) }));
const growth = of(0, 0, 0.1, -0.25);

interface Names {
  drivers: string[];
  workspaces: string[];
  owners: string[];
}

/** `use` and `adoptionOf`: fields that go together, such as an item and a mode that it has. */
export type Line = Record<string, unknown> & { start: string; use?: object; adoptionOf?: object; monthly?: object };

/** The lines of each route without their names, which may not be the same twice. */
export function linesBy({ drivers, workspaces, owners }: Names) {
  const driver = sometimes(fc.constantFrom(...drivers).chain(typed), "");
  const demand = { driver, perDriver: tenths(2), base: heads };
  const people = { owner: of(...owners).chain(typed), costCentre: of(...owners).chain(typed) };
  const team = fc.constantFrom(...workspaces).chain(typed);
  const line = (fields: Record<string, fc.Arbitrary<unknown>>, most = 3): fc.Arbitrary<Line[]> =>
    fc.array(
      fc.tuple(fc.record({ ...people, ...fields }), life).map(([own, lives]) => ({ ...own, ...lives })),
      { minLength: 1, maxLength: most },
    );
  const seats = {
    ...demand,
    addedPerMonth: of(0, 0, 1, -2.5),
    seatsHeld: sometimes(heads, 0),
    adoptionOf: sometimes(
      of<object>(
        { adoption: "typical" },
        { adoption: "Strong", adoptionMidpoint: -2 },
        { adoptionCeiling: 0.85, adoptionSpeed: 1.5, adoptionMidpoint: 2.5 },
        { adoptionCeiling: 0, adoptionSpeed: 10 },
      ),
      {},
    ),
  };
  return fc.record({
    subscriptions: line({
      use: of<object>(
        { plan: "chatgpt-plus", billing: "monthly" },
        // prices that nobody knows: of a year, and of anything
        { plan: "chatgpt-plus", billing: "annual" },
        { plan: UNKNOWN, billing: "monthly" },
        ...["Claude Pro", "google-ai-pro", ...OWN_PLANS].flatMap((plan) => [
          { plan, billing: "monthly" },
          { plan, billing: "annual" },
        ]),
      ),
      renewal,
      ...seats,
    }),
    // their plans are those of their workspace's vendor
    seats: line({ isPremium: fc.boolean(), workspace: team, ...seats }),
    api: line(
      {
        use: of<object>(
          { item: "gpt-6-sol", mode: "batch" },
          { item: "gpt-6-sol", inputTokens: 300_000 },
          { item: "gpt-6-luna", mode: "us" },
          { item: "gpt-5.4", mode: "batch+eu" },
          { item: "gpt-6.2-sol", mode: "ultrafast" },
          { item: "claude-sonnet-5-5", cacheWrite1hShare: 0.3 },
          { item: "claude-opus-5-5", cacheWrite1hShare: 0.15, mode: "batch" },
          { item: "claude-haiku-5-5", cacheWrite1hShare: 0.1, inputTokens: 250_000 },
          { item: "us.anthropic.claude-opus-4-5-20251101-v1:0" },
          { item: "gemini-3.6-flash", meter: "grounding search 3.x", unitsPerRequest: 2 },
          { item: "gemini-3.8-flash", meter: "grounding search 3.x", unitsPerRequest: 0.5 },
          { item: "claude-sonnet-5", meter: "web search", unitsPerRequest: 1.5 },
          { item: `${UNKNOWN} model` },
          { item: OWN_MODEL, cacheWrite1hShare: 0.2 },
          { item: OWN_MODEL, mode: "batch", cachedShare: 0, cacheWriteShare: 0 },
          { item: OWN_MODEL.toLowerCase(), meter: "image", unitsPerRequest: 3 },
        ),
        base: of(0, 100, 2500, 8000),
        driver,
        perDriver: of(0, 10, 25.5),
        growth,
        inputTokens: of(0, 1000, 20_000),
        outputTokens: of(0, 500),
        cachedShare: of(0, 0.25, 0.5),
        cacheWriteShare: of(0, 0.1),
        paysFrom: sometimes(team, "", 1),
        cap: sometimes(of(0, 0.4, 12), null, 3),
      },
      4,
    ),
    credits: line(
      {
        use: of<object>(
          { plan: "firefly-pro", base: 900 },
          // packs that are sold at no public price
          { plan: "firefly-pro", base: 4100, packSize: 250 },
          { plan: "google-ai-pro", base: 1200 },
          ...["runway-standard", "runway-pro", OWN_POOL].flatMap((plan) => [
            { plan, billing: "monthly" },
            { plan, billing: "monthly", packSize: 250 },
            { plan, billing: "annual" },
          ]),
        ),
        base: of(0, 900, 2250, 7000),
        driver,
        perDriver: of(0, 40),
        growth,
        seats: of(1, 2, 3),
        creditsHeld: sometimes(of(300, 1750), 0),
        allowance: sometimes(of(0, 800), null),
        expiryMonths: sometimes(of(1, 2, 3), null),
        rollover: sometimes(of(0, 1), null),
        cap: sometimes(of(0, 8, 25), null, 3),
        // in the pool of the first line, as people spell its name
        sharing: sometimes(of("as it is", "in capitals", "with blanks"), null),
      },
      3,
    ),
    enterprise: line(
      {
        plan: of("claude-enterprise", "GitHub Copilot*", OWN_PLANS[0]),
        vendor: sometimes(of("Any*", "any", "GitHub"), ""),
        currency: of("USD", "EUR", "GBP"),
        ...demand,
        usage: of(0, 400, 2100.5),
        growth,
        seatPrice: of(null, 0, 19, 32.5),
        minimumSeats: of(0, 10),
        commitment: sometimes(of(3000, 12_000), 0, 1),
        commitmentCovers: of("usage", "usage and seats"),
        usageDiscount: of(0, 0.1),
        overageDiscount: of(null, 0.05),
        platformFee: of(0, 1200),
        support: of(0, 600),
        drawnBefore: of(0, 500, null),
        monthly: sometimes(
          of<object>(
            { minimumMonth: 350, minimumDraws: "no" },
            { minimumMonth: 1500.5, minimumDraws: "yes" },
            { minimumMonth: 350, minimumDraws: "yes", maximumMonth: 700 },
            { maximumMonth: 0 },
            { maximumMonth: 1800 },
          ),
          {},
          1,
        ),
      },
      2,
      // nothing is drawn before a contract that begins in the budget
    ).map((lines) => lines.map((own) => (own.start < monthOf(1) ? own : { ...own, drawnBefore: null }))),
  });
}
