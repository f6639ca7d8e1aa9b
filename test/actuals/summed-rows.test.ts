import "../fixed-seed";
import fc from "fast-check";
import { decimalText, type Fact } from "../../src/actuals";
import type { Opened } from "../../src/actuals/adapter";
import { awsCur } from "../../src/actuals/adapters/aws-cur";
import { chatGptCredits } from "../../src/actuals/adapters/chatgpt-credits";
import { focus } from "../../src/actuals/adapters/focus";
import { runs } from "../thinned";
import { type Read, readText, sums, taken, textOf } from "./reading";

/** Files of millions of rows are added up by rows that say the same. That must give what reading each row by itself gives. */
const FORMATS = [
  {
    adapter: chatGptCredits,
    words: {
      date_partition: ["2026-10-02", "2026-10-31", "2026-11-01"],
      email: ["Ann@x.example", "ann@x.example", ""],
    },
    more: { usage_type: ["codex", "chat"], account_id: ["a", "b"], public_id: ["p"], usage_units: ["counts"] },
    amounts: ["usage_credits", "usage_quantity"],
  },
  {
    adapter: focus,
    words: { ChargePeriodStart: ["2026-10-02T00:00:00Z", "2026-10-31T00:00:00Z"], ChargeCategory: ["Usage", "Credit"] },
    more: {
      ...{ BillingCurrency: ["USD", "eur"], InvoiceId: ["I"], ServiceCategory: ["AI and Machine Learning", "Storage"] },
      ...{ ChargePeriodEnd: ["2026-11-01T00:00:00Z", "2026-10-03T00:00:00Z"], SkuId: ["s", "t"] },
    },
    amounts: ["BilledCost", "EffectiveCost", "PricingQuantity"],
  },
  {
    adapter: awsCur,
    words: { line_item_usage_start_date: ["2026-10-02T10:00:00Z", "2026-10-03T11:00:00Z", "2026-11-01T00:00:00Z"] },
    more: {
      ...{ line_item_line_item_type: ["Usage", "Tax"], line_item_usage_type: ["tokens"], pricing_unit: ["1K", "1M"] },
      ...{ line_item_product_code: ["AmazonBedrock", "AmazonS3"], line_item_currency_code: ["USD"] },
    },
    amounts: ["line_item_unblended_cost", "line_item_usage_amount"],
  },
] as const;

const plainAmount = fc.oneof(
  fc.constantFrom("0", "-0", "", "-1", "1.50", "-0.25", "7.", ".5", "12345678901234.5678901234567890"),
  fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.nat(9999)).map(([whole, fraction]) => `${whole}.${fraction}`),
);
/** As a machine with a comma prints it: points stand between thousands. */
const withComma = fc.oneof(
  fc.constantFrom("0", "", "1,5", "-0,25", "1.234", "-1.000", "12.345,678", "1.234.567,8"),
  fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.nat(9999)).map(([whole, fraction]) => `${whole},${fraction}`),
);

const withoutFingerprint = ({ receipt, facts }: Read) => ({
  receipt: { ...receipt, fingerprint: "", totals: receipt.totals.map((total) => JSON.stringify(total, asText)).sort() },
  facts: facts.map(printed).sort(),
});
const asText = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && "units" in value ? decimalText(value as never) : value;
/** Days are for pictures, and may differ in the last digit of a number. */
const printed = ({ days, ...fact }: Fact): string =>
  JSON.stringify({ ...fact, days: days?.map((amount) => amount.toFixed(6).replace(/^-0\.0+$/, "0.000000")) }, asText);

describe.each(FORMATS)("$adapter.label", ({ adapter, words, more, amounts }) => {
  const columns: Record<string, readonly string[]> = { ...words, ...more };
  const names = [...Object.keys(columns), ...amounts];

  test.each([
    ["point", plainAmount],
    ["comma", withComma],
  ] as const)("rows added up together are rows read one by one, with a %s before decimals", async (numbers, amount) => {
    const cells = names.map((name) => (columns[name] ? fc.constantFrom(...columns[name]) : amount));
    const map = { format: "ai-budget-import-map/1", answers: [{ columns: [names[0]], numbers }] };
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(...cells), { minLength: 1, maxLength: 25 }), async (rows) => {
        const text = [names, ...rows].map((row) => row.join(";")).join("\n");
        const together = await taken(text, { map });
        const open = adapter.open.bind(adapter);
        const apart = jest.spyOn(adapter, "open").mockImplementation((...given) => {
          const opened = { ...(open(...given) as Opened) };
          delete opened.summed;
          return opened;
        });
        const each = await taken(text, { map });
        apart.mockRestore();
        expect(withoutFingerprint(together)).toEqual(withoutFingerprint(each));
      }),
      { numRuns: runs(300, 60) },
    );
  });
});

test("1.234 where a comma stands before decimals is one thousand and more, however many rows say the same", async () => {
  const names = ["date_partition", "usage_type", "usage_credits", "usage_units"];
  const text = [names.join(";"), ...["1,5", "1.234", "2.000"].map((credits) => `2026-10-02;codex;${credits};counts`)];
  const map = { format: "ai-budget-import-map/1", answers: [{ columns: names, numbers: "comma" }] };
  const { receipt, facts } = await taken(text.join("\n"), { map });
  expect(receipt.totals.map(({ total }) => textOf(total))).toEqual(["3235.5"]);
  const credits = sums(
    facts,
    ({ unit }) => unit,
    ({ quantity }) => quantity,
  );
  expect(credits).toEqual({ credits: "3235.5" });
});

test("more facts than fit beside Excel are refused where rows are added up together, too", async () => {
  const rows = Array.from({ length: 200_001 }, (_, k) => `2026-10-02,u${k}@x.example,codex,1,counts`);
  const text = ["date_partition,email,usage_type,usage_credits,usage_units", ...rows].join("\n");
  await expect(readText(text)).rejects.toThrow(/200,000/);
});
