import { gzipSync, strToU8, zipSync } from "fflate";
import { caseFile, readText, taken, textOf } from "./reading";

const HEADER = "start_time,end_time,amount_value,amount_currency,line_item";
const day = (k: number): string => `${1_790_812_800 + k * 86_400},${1_790_812_800 + (k + 1) * 86_400}`;
const costs = (...rows: string[]): string => [HEADER, ...rows].join("\n");
const refusal = async (content: string | Uint8Array, file?: string): Promise<string> =>
  readText(content, file === undefined ? {} : { file }).then(
    () => "was taken",
    (error: unknown) => (error as Error).message,
  );

describe("a file that cannot be read says what to do", () => {
  test.each([
    ["nothing in it", "", "input.csv is empty; export it again."],
    ["a PDF", "%PDF-1.7 …", "input.csv is no text file (PDF); export it as CSV or JSON, or save its sheet as CSV."],
    [
      "a page of a portal",
      "<!DOCTYPE html><html>",
      "input.csv is no text file (HTML); export it as CSV or JSON, or save its sheet as CSV.",
    ],
    [
      "a column more than anybody knows",
      "a,b\n1,2",
      'input.csv is no export that is known by its columns ("a", "b"); say what each column is under "ledger" in the import map, or export it again.',
    ],
    [
      "a quote that is never closed",
      costs(`${day(0)},1,usd,x`, `${day(1)},"1,usd,x`),
      "Line 3 of input.csv has a quotation mark that is not closed or out of place; correct it or export the file again.",
    ],
    ["half of JSON", '{"data":[', "input.csv is no JSON; export it again, whole."],
    [
      "one page of more",
      '{"data":[{"starting_at":"2026-10-02T00:00:00Z","results":[]}],"has_more":true}',
      "input.csv is one page of more; fetch the pages until has_more is false and import them together.",
    ],
  ])("%s", async (_what, content, sentence) => {
    expect(await refusal(content)).toBe(sentence);
  });

  test("another encoding is named by the byte", async () => {
    const content = Uint8Array.from([...strToU8(costs(`${day(0)},1,usd,Z`)), 0xfc, 0x72]);
    expect(await refusal(content)).toBe(
      `input.csv is not in UTF-8 (byte ${content.length - 2}); save it as "CSV UTF-8" and import it again.`,
    );
  });

  test("a workbook, and what is binary", async () => {
    const workbook = zipSync({ "[Content_Types].xml": strToU8("<Types/>") });
    expect(await refusal(workbook)).toContain("(workbook)");
    expect(await refusal(Uint8Array.from([65, 0, 66, 0, 67]))).toContain("(binary)");
  });
});

describe("a row that cannot be read", () => {
  test.each([
    [
      "a number with two commas",
      `${day(0)},"12,5,0",usd,x`,
      { line: 3, column: "amount_value", why: 'amount_value "12,5,0" is not a number.' },
    ],
    [
      "no number at all",
      `${day(0)},NaN,usd,x`,
      { line: 3, column: "amount_value", why: 'amount_value "NaN" is not a number.' },
    ],
    [
      "an error of a sheet",
      `${day(0)},#N/A,usd,x`,
      { line: 3, column: "amount_value", why: 'amount_value "#N/A" is not a number.' },
    ],
    ["a column too few", `${day(0)},1,usd`, { line: 3, column: "", why: "The row has 4 columns, the header 5." }],
    ["no date", `soon,later,1,usd,x`, { line: 3, column: "start_time", why: 'start_time "soon" is no date.' }],
    [
      "no currency",
      `${day(0)},1,dollars,x`,
      { line: 3, column: "amount_currency", why: 'amount_currency "DOLLARS" is no code of a currency.' },
    ],
  ])("%s is named, and the others are counted", async (_what, row, refused) => {
    const { receipt } = await taken(
      costs(`${day(0)},1.5,usd,"two\nlines"`.replace("\n", " "), row, `${day(1)},2,usd,x`),
    );
    expect(receipt.refused).toEqual([expect.objectContaining(refused)]);
    expect([receipt.rowsRead, receipt.rowsKept, receipt.rowsRefused]).toEqual([3, 2, 1]);
  });

  test("a line is counted as an editor counts it, fields over several lines included", async () => {
    const { receipt } = await taken(costs(`${day(0)},1,usd,"a\nb\nc"`, `${day(0)},x,usd,y`), { size: 7 });
    expect(receipt.refused[0]?.line).toBe(5);
  });

  test("net that is not gross less discount is named with what stands there", async () => {
    const text =
      "date,product,sku,unit_type,quantity,gross_amount,discount_amount,net_amount\n2026-10-02,copilot,x,ai-credits,1,1.20,0.20,1.10";
    const { receipt } = await taken(text);
    expect(receipt.refused[0]).toMatchObject({ column: "net_amount", text: "1.1" });
  });

  test("a blank amount of credits is not 0", async () => {
    const text = "date_partition,usage_type,usage_credits,usage_units\n2026-10-02,codex,,counts";
    const { receipt } = await taken(text);
    expect(receipt.refused[0]?.why).toBe("usage_credits is blank, which is not 0.");
  });
});

describe("what a file does not prove is asked", () => {
  const ledger = {
    date: "Day",
    amount: "Amount",
    description: "Text",
    rules: [{ contains: "openai", vendor: "OpenAI", kind: "usage", route: "api" }],
  };
  const map = (more: object) => ({
    format: "ai-budget-import-map/1",
    answers: [{ columns: ["Day"], ledger, ...more }],
  });

  test("1,234 and 03/04/2026 in a ledger", async () => {
    const outcome = await readText('Day,Amount,Text\n03/04/2026,"1,234",OpenAI', { map: map({}) });
    expect(outcome).toMatchObject({
      questions: [
        { key: "numbers", text: 'Is the mark before the decimals a point or a comma in "1,234"?' },
        { key: "dates", text: 'Does the day or the month stand first in "03/04/2026"?' },
      ],
    });
  });

  test.each([
    ["point", "1234"],
    ["comma", "1.234"],
  ])("1,234 with a %s", async (numbers, total) => {
    const { receipt } = await taken('Day,Amount,Text\n03/04/2026,"1,234",OpenAI', {
      map: map({ numbers, dates: "day first" }),
    });
    expect(textOf(receipt.totals[0]?.total ?? null)).toBe(total);
    expect(receipt.from).toBe(46_115);
  });

  test("a day above 12 tells the order", async () => {
    const { receipt } = await taken("Day;Amount;Text\n03/04/2026;1.50;OpenAI\n13/04/2026;1.00;OpenAI", {
      map: map({}),
    });
    expect(receipt.from).toBe(46_115);
  });

  test("an export that was saved again with commas", async () => {
    const outcome = await readText("start_time;end_time;amount_value;amount_currency\n1790812800;1790899200;1,5;usd");
    expect(outcome).toMatchObject({ questions: [{ key: "numbers" }] });
  });
});

describe("packed files", () => {
  const text = costs(`${day(0)},1.5,usd,x`);

  test("gzip, also twice", async () => {
    for (const content of [gzipSync(strToU8(text)), gzipSync(gzipSync(strToU8(text)))]) {
      const { receipt } = await taken(content, { file: "costs.csv.gz", size: 10 });
      expect([receipt.file.replace(".gz", ""), textOf(receipt.totals[0]?.total ?? null)]).toEqual(["costs.csv", "1.5"]);
    }
  });

  test("zip", async () => {
    const content = zipSync({ "a/costs.csv": strToU8(text), "__MACOSX/._costs.csv": strToU8("x") });
    const { receipt } = await taken(content, { file: "costs.zip" });
    expect(receipt.file).toBe("costs.zip/a/costs.csv");
  });
});

test("columns that a newer export has are named, and do not stop it", async () => {
  const { receipt } = await taken(`${HEADER},colour\n${day(0)},1,usd,x,red`);
  expect(receipt.unknownColumns).toEqual(["colour"]);
});

test("an invoice whose table leaves out the savings is not what is owed", async () => {
  const text = new TextDecoder().decode(caseFile("google-cost-table/input.csv")).replace('"$1,009.99"', '"$509.99"');
  const { receipt } = await taken(text);
  const [{ total, control } = { total: null, control: null }] = receipt.totals;
  expect([textOf(total), textOf(control)]).toEqual(["1009.995", "509.995"]);
});
