import { actualsSheets, type Imported, parseImportMap, reckon, together } from "../../src/actuals";
import { parseBudget, runBudget, sumOf } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { importFiles } from "../../src/workers/import-files";
import { caseFile, type Read, taken } from "./reading";

/** Importing once more, in another order or from another place of the same vendor, changes nothing; what would be counted twice is refused. */

const HEADER = "start_time,end_time,amount_value,amount_currency,line_item,organization_id";
const seconds = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 1000;
const costs = (file: string, ...rows: [date: string, amount: string][]): Promise<Read> =>
  taken(
    [
      HEADER,
      ...rows.map(([date, amount]) => `${seconds(date)},${seconds(date) + 86_400},${amount},usd,gpt-x,org`),
    ].join("\n"),
    { file },
  );

const map = parseImportMap({ format: "ai-budget-import-map/1", rules: [{ vendor: "*", line: "Search" }] });
const budget = parseBudget({
  ...{ format: "ai-budget/1", title: "Again", startMonth: "2026-09-01", months: 6, pricesKnownOn: "2026-11-24" },
  ...{ scenario: "Base", scenarios: [{ name: "Base" }] },
  api: [{ name: "Search", item: "gpt-5.1", start: "2026-09-01", base: 100, inputTokens: 1000, owner: "Mia" }],
});

/** What is written of imports: the closed months, and every sheet but for the names of files. */
function written(imports: readonly Imported[]) {
  const exportedOn = parseIso("2026-12-10");
  const found = reckon(imports, map, budget, priceBook, { exportedOn });
  const memo = { total: sumOf(runBudget(found.budget, priceBook).lines), now: "Summary!$F$20" };
  const sheets = actualsSheets({ ...found, imports, exportedOn, memo, actualsTable: undefined }, map.rules);
  const files = imports.map(({ receipt }) => receipt.file).join(", ");
  const shown = JSON.stringify(sheets.filter(({ name }) => name !== "Imports"));
  return { actuals: found.mapped.actuals, sheets: JSON.parse(shown.replaceAll(`"${files}"`, '"files"')) as unknown };
}

test("the same file three times is the file once", async () => {
  const file = () => new File([caseFile("openai-costs/input.csv") as BlobPart], "costs.csv");
  const held: Imported[] = [];
  for (const files of [[file()], [file()], [file(), file()]])
    await importFiles({ kind: "import", files, map: { format: map.format }, leaveOut: [] }, held, () => undefined);
  expect(held).toHaveLength(1);
  const once = await taken(caseFile("openai-costs/input.csv"));
  expect(written(held)).toEqual(written([once]));
  expect(written([once, once, once])).toEqual(written([once]));
  const copy = new File([caseFile("openai-costs/input.csv") as BlobPart], "costs (1).csv");
  const [outcome] = await importFiles(
    { kind: "import", files: [copy], map: { format: map.format }, leaveOut: [] },
    held,
    () => undefined,
  );
  expect(outcome).toMatchObject({
    status: "refused",
    why: "costs (1).csv is the same as costs.csv; import it once.",
  });
});

test("months that two files have count once, in whatever order they come", async () => {
  const early = await costs("early.csv", ["2026-10-02", "10"], ["2026-10-30", "4"], ["2026-11-01", "1"]);
  const late = await costs("late.csv", ["2026-11-01", "1"], ["2026-11-29", "20"], ["2026-12-02", "3"]);
  const [one, other] = [written([early, late]), written([late, early])];
  expect(one.actuals.map(({ month, amount }) => [month, amount])).toEqual([
    ["2026-10-01", 14],
    ["2026-11-01", 21],
  ]);
  expect(other).toEqual(one);
});

test("a month that was exported again counts as it is in the later file", async () => {
  const first = await costs("first.csv", ["2026-09-30", "1"], ["2026-10-02", "2"], ["2026-10-31", "1"]);
  const again = await costs("again.csv", ["2026-10-02", "3"], ["2026-10-31", "4"]);
  for (const order of [
    [first, again],
    [first, again, again],
  ])
    expect(written(order).actuals.map(({ amount }) => amount)).toEqual([1, 7]);
});

test("two halves of a month are not taken for the month, in either order", async () => {
  const half = await costs("half.csv", ["2026-10-01", "1"], ["2026-10-15", "2"]);
  const rest = await costs("rest.csv", ["2026-10-16", "3"], ["2026-10-31", "1"], ["2026-11-05", "4"]);
  expect(() => together([half, rest])).toThrow(
    "half.csv has 2026-10-01 to 2026-10-15, and rest.csv 2026-10-16 to 2026-10-31: each lacks days",
  );
  expect(() => together([rest, half])).toThrow("each lacks days");
});

test("a month of the console's file and of the API count once, though one does not say whose account it is", async () => {
  const csv = await costs("costs.csv", ["2026-10-02", "1.25"], ["2026-10-03", "4.5"]);
  const result = (value: string) => ({ amount: { value, currency: "usd" }, line_item: "gpt-x" });
  const bucket = (date: string, value: string) => ({
    ...{ object: "bucket", start_time: seconds(date), end_time: seconds(date) + 86_400, results: [result(value)] },
  });
  const api = (last: string) =>
    taken(
      JSON.stringify({
        ...{ object: "page", data: [bucket("2026-10-02", "1.25"), bucket("2026-10-03", last)], has_more: false },
      }),
      { file: "costs.json" },
    );
  const json = await api("4.5");
  expect(written([csv, json])).toEqual(written([csv]));
  expect(written([json, csv])).toEqual(written([csv]));
  const other = await api("4.51");
  for (const order of [
    [csv, other],
    [other, csv],
  ])
    expect(() => together(order)).toThrow(
      "costs.json does not say whose account it is, and costs.csv has the same month (2026-10) with another amount; import one of them.",
    );
});

describe("two exports of the same money are refused", () => {
  test("those of one vendor, and cents are seen", async () => {
    const csv = await taken("usage_date_utc,model,token_type,cost_usd\n2026-10-02,m,output,12.40");
    const page = (amount: string) =>
      taken(
        `{"data":[{"starting_at":"2026-10-02T00:00:00Z","ending_at":"2026-10-03T00:00:00Z","results":[{"amount":"${amount}","currency":"USD","description":"d","model":"m","service_tier":null}]}],"has_more":false}`,
      );
    const [right, asDollars] = [await page("1240"), await page("124000")];
    expect(() => together([csv, right])).toThrow("are exports of the same money and month; import one of them.");
    expect(() => together([csv, asDollars])).toThrow("one of them looks like cents; nothing was imported.");
  });

  const focus = (provider: string) =>
    taken(
      `BilledCost,BillingCurrency,ChargeCategory,ChargePeriodStart,InvoiceId,ServiceProviderName,ServiceCategory\n25.705,USD,Usage,2026-10-02T00:00:00Z,I,${provider},AI and Machine Learning`,
    );

  test.each([
    ["Amazon Web Services", "aws-cur"],
    ["AWS", "aws-cur"],
    ["Google Cloud", "google-cost-table"],
    ["Microsoft", "azure-costs"],
  ])("a table of %s beside the cloud's own (%s)", async (provider, format) => {
    const own = await taken(caseFile(`${format}/input.csv`), {
      map: { format: map.format, answers: [{ columns: ["meterName"], azureCosts: "actual", dates: "month first" }] },
    });
    const [another, same] = [await focus("Demo"), await focus(provider)];
    expect(() => together([own, another])).not.toThrow();
    expect(() => together([same, own])).toThrow("are exports of the same money and month");
  });
});

test("a month that a file only begins is not closed by a later file of other months", async () => {
  const begun = await costs("begun.csv", ["2026-10-01", "1"], ["2026-10-10", "2"]);
  const other = await costs("other.csv", ["2026-11-02", "3"], ["2026-12-05", "4"]);
  const { mapped } = reckon([begun, other], map, budget, priceBook, { exportedOn: null });
  expect(mapped.actuals.map(({ month }) => month)).toEqual(["2026-11-01"]);
});
