/**
 * What a plan includes, what an item is and what can be bought is answered from the first day on which it is on record, as prices are
 * (design §4 "not on record is not answered"). Every item and every inclusion is asked in that month and in the month before.
 */
import { firstOfMonth, parseIso, toIso } from "../../src/dates";
import { infoFields, priceInfo } from "../../src/functions/price-info";
import { type Dated, inclusionOf, type Item, itemOn, priceBook, productsOf, seatGroupOf } from "../../src/pricebook";
import { catalogue } from "../../src/pricebook/catalogue";
import { vendorFiles } from "../../src/pricebook/vendor-files";
import { isProblem } from "../../src/problems";
import { problemOf } from "./book";

/** The first day a row says anything of, read from the data. */
function firstDay({ effectiveFrom, effectiveTo, verifiedOn, recordedOn, firstSeen }: Dated): string {
  const verified = verifiedOn.length === 4 ? recordedOn : verifiedOn.padEnd(10, "-01");
  const before = effectiveTo === undefined ? [] : [toIso(parseIso(effectiveTo) - 1)];
  return [firstSeen?.on ?? verified, recordedOn, ...(effectiveFrom === null ? before : [effectiveFrom])].sort()[0]!;
}

const first = new Map<string, string>();
const note = (id: string, day: string) => first.set(id, [first.get(id) ?? day, day].sort()[0]!);
for (const { items, prices, terms, inclusions } of vendorFiles) {
  for (const { id, startsOn } of items) if (startsOn) note(id, startsOn);
  for (const row of prices) note(row.item, firstDay(row));
  for (const row of terms)
    if (row.fact !== "end") note(row.of, firstDay(row));
    else if (row.value) note(row.of, toIso(parseIso(row.value.on) - 1));
  for (const row of inclusions) note(row.plan, firstDay(row));
}
const lastSilent = (id: string): number => firstOfMonth(parseIso(first.get(id)!)) - 1;
const says = (work: () => unknown): string => {
  try {
    return `answered ${JSON.stringify(work())}`;
  } catch (thrown) {
    if (isProblem(thrown)) return thrown.message;
    throw thrown;
  }
};

describe("an item", () => {
  /** what every record of it knows, not what one price says */
  const facts = infoFields.filter((field) => !["unit", "per", "currency", "source", "verified"].includes(field));

  test("is asked about before anything of it is on record: nothing is answered", () => {
    const answered = priceBook.items.flatMap((item) =>
      facts
        .map((field) => [
          field,
          says(() =>
            priceInfo(priceBook, field, { item, component: "", date: lastSilent(item.id), knownOn: undefined }),
          ),
        ])
        .filter(([, said]) => said!.startsWith("answered"))
        .map(([field, said]) => `${item.id} ${field}: ${said}`),
    );
    expect(answered).toEqual([]);
  });

  test("is in the catalogue from its release, or the month of its first evidence, and not before", () => {
    const listed = (item: Item, date: number) =>
      catalogue(priceBook, { date, vendor: item.vendor, route: item.route, retired: true }).some(
        (row) => row.item === item,
      );
    const wrong = priceBook.items.filter((item) => {
      const release = item.startsOn === undefined ? undefined : parseIso(item.startsOn);
      const from = release ?? lastSilent(item.id) + 1;
      return listed(item, from - 1) || !listed(item, from);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe("what a plan includes", () => {
  const plans = priceBook.items.filter((item) => item.kind === "plan" || item.sellsVendorMeters);

  test("is not answered before anything of the plan is on record", () => {
    const answered = plans.flatMap((plan) =>
      productsOf(priceBook, plan)
        .map((product) => says(() => inclusionOf(priceBook, plan, product, { date: lastSilent(plan.id) })))
        .filter((said) => !/ is on record (before|from) \d{4}-\d\d-\d\d/.test(said))
        .map((said) => `${plan.id}: ${said}`),
    );
    expect(answered).toEqual([]);
  });

  test("is not answered before its own evidence, and is from then on", () => {
    const rows = new Map(priceBook.inclusions.map((row) => [`${row.plan} ${row.product}`, row]));
    expect(rows.size).toBeGreaterThan(80);
    for (const { plan: id, product } of rows.values()) {
      const all = priceBook.inclusions.filter((row) => row.plan === id && row.product === product);
      const days = all.map((row) =>
        row.effectiveFrom === null
          ? firstDay(row)
          : all.length > 1 && all[0] !== row
            ? toIso(parseIso(row.effectiveFrom) - 1)
            : row.effectiveFrom,
      );
      const plan = priceBook.items.find((item) => item.id === id)!;
      const from = [days.sort()[0]!, first.get(id)!].sort()[1]!;
      const ask = (date: number) => says(() => inclusionOf(priceBook, plan, product, { date }).answer);
      expect([id, product, ask(firstOfMonth(parseIso(from)) - 1)]).toEqual([
        id,
        product,
        expect.stringMatching(/ is on record (before|from) /),
      ]);
      expect([id, product, ask(parseIso(from))]).toEqual([
        id,
        product,
        expect.stringMatching(/^answered "(?!Not on record)/),
      ]);
    }
  });

  test("API credits have a day on which they began: before it there were none", () => {
    const undated = priceBook.inclusions.filter(
      (row) => row.apiCreditPerSeat !== undefined && row.effectiveFrom === null,
    );
    expect(undated).toEqual([]);
  });
});

describe("how many seats a workspace must have", () => {
  const sold = priceBook.items.filter(({ seatGroup }) => seatGroup !== undefined);
  const fewest = (item: Item, date: number) =>
    says(() => priceInfo(priceBook, "minimum seats", { item, component: "", date, knownOn: undefined }));

  test("is on record from the first month in which its seats have a price, so that no minimum counts before its evidence", () => {
    expect(sold.length).toBeGreaterThan(8);
    for (const item of sold) {
      const days = vendorFiles.flatMap(({ prices }) =>
        prices.filter((row) => row.item === item.id && row.component.startsWith("seat ")).map(firstDay),
      );
      const [priced] = days.sort();
      expect([item.id, priced && fewest(item, parseIso(priced))]).toEqual([
        item.id,
        priced && expect.not.stringMatching(/ on record /),
      ]);
    }
  });

  test("of ChatGPT Business: two, as its help page said when it was ChatGPT Team", () => {
    const business = sold.find(({ id }) => id === "chatgpt-business-standard")!;
    expect(fewest(business, parseIso("2026-04-15"))).toBe("answered 2");
  });
});

describe("people who asked for a day long ago", () => {
  const day = parseIso("2024-01-01");
  const find = (id: string) => priceBook.items.find((item) => item.id === id)!;
  test.each([
    [
      "ChatGPT Plus's allowance",
      () =>
        priceInfo(priceBook, "allowance", { item: find("chatgpt-plus"), component: "", date: day, knownOn: undefined }),
    ],
    [
      "the fewest seats of Claude Team",
      () =>
        priceInfo(priceBook, "minimum seats", {
          item: find("claude-team-standard"),
          component: "",
          date: day,
          knownOn: undefined,
        }),
    ],
    [
      "the status of GPT-6 Sol",
      () => priceInfo(priceBook, "status", { item: find("gpt-6-sol"), component: "", date: day, knownOn: undefined }),
    ],
    ["Codex in ChatGPT Plus", () => inclusionOf(priceBook, find("chatgpt-plus"), "Codex", { date: day })],
  ])("%s", (_name, ask) => {
    expect(problemOf(ask)).toMatch(/^NoPrice: .* on record (before|of|from) .*use that date or a later one\.$/);
  });

  test("nothing is in the catalogue that was not released", () => {
    const listed = catalogue(priceBook, { date: day, retired: true }).map(({ item }) => item);
    expect(listed.length).toBeGreaterThan(10);
    // a day's month is answered whole where nobody has read the release
    for (const { id, startsOn } of listed)
      expect([id, startsOn === undefined ? first.get(id)! < "2024-02" : startsOn <= "2024-01-01"]).toEqual([id, true]);
  });

  test("what is known without a date, or on the book's own, is answered as before", () => {
    const team = find("claude-team-standard");
    expect(seatGroupOf(priceBook, team)!.minimumSeats).toBe(5);
    expect(itemOn(priceBook, find("chatgpt-plus")).allowance).toBeDefined();
    expect(inclusionOf(priceBook, find("chatgpt-plus"), "Codex", { date: priceBook.date }).answer).toMatch(/^Included/);
  });
});
