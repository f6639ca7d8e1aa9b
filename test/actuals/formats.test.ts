import { readdirSync } from "node:fs";
import { caseFile, sums, taken, textOf } from "./reading";

/** cases/<format>: an export as its vendor prints it, and by hand what it holds (research of public files; names are invented). */
const CASES = readdirSync(`${__dirname}/cases`);

interface Expected {
  source: string;
  billedByKind?: Record<string, string>;
  listByKind?: Record<string, string>;
  quantityByUnit?: Record<string, string>;
  owners?: string[];
}

const json = (path: string): unknown => JSON.parse(new TextDecoder().decode(caseFile(path)));

describe.each(CASES)("%s", (name) => {
  const files = readdirSync(`${__dirname}/cases/${name}`);
  const input = files.find((file) => file.startsWith("input.")) ?? "";
  const map = files.includes("map.json") ? json(`${name}/map.json`) : undefined;
  const { billedByKind, listByKind, quantityByUnit, owners, ...expected } = json(`${name}/expected.json`) as Expected;

  test("every row and every digit is where it belongs", async () => {
    const { receipt } = await taken(caseFile(`${name}/${input}`), {
      file: input,
      ...(map === undefined ? {} : { map }),
    });
    const { source, rowsRead, rowsKept, rowsSkipped, rowsRefused } = receipt;
    const totals = receipt.totals.map(({ currency, total, kept, billed, control, skipped }) => ({
      currency,
      total: textOf(total),
      kept: textOf(kept),
      billed: textOf(billed),
      control: textOf(control),
      skipped: Object.fromEntries(
        Object.entries(skipped)
          .map(([why, amount]) => [why, textOf(amount)] as const)
          .filter(([, amount]) => amount !== "0"),
      ),
    }));
    expect({ source, rowsRead, rowsKept, rowsSkipped, totals }).toEqual(expected);
    expect(rowsRefused).toBe(0);
    expect(receipt.unknownColumns).toEqual([]);
  });

  test("facts are tagged, and nothing but a bill is money", async () => {
    const { facts } = await taken(caseFile(`${name}/${input}`), { file: input, ...(map === undefined ? {} : { map }) });
    if (billedByKind !== undefined)
      expect(
        sums(
          facts,
          ({ kind }) => kind,
          ({ billed }) => billed,
        ),
      ).toEqual(billedByKind);
    if (listByKind !== undefined)
      expect(
        sums(
          facts,
          ({ kind }) => kind,
          ({ list }) => list,
        ),
      ).toEqual(listByKind);
    if (quantityByUnit !== undefined)
      expect(
        sums(
          facts,
          ({ unit }) => unit,
          ({ quantity }) => quantity,
        ),
      ).toEqual(quantityByUnit);
    if (owners !== undefined) expect([...new Set(facts.map(({ owner }) => owner))].sort()).toEqual(owners);
  });
});
