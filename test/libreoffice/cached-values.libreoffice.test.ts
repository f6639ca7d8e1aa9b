import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { address } from "../../src/sheet/a1";
import { writeWorkbook } from "../../src/xlsx/write";
import { everyNth } from "../thinned";
import { formula, sheet } from "../xlsx/descriptions";
import { recalculateAll, type Recalculated, shownWithoutCalculating } from "./recalculate";

const root = path.join(__dirname, "../..");
const HALF_A_CENT = 0.005;

const cellsOf = (workbook: Recalculated) =>
  new Map(
    workbook.sheets.flatMap((sheet) =>
      workbook
        .rows(sheet)
        .flatMap((row, y) => row.map((value, x) => [`${sheet}!${address(y + 1, x + 1)}`, value ?? ""] as const)),
    ),
  );

function differences(stored: Recalculated, recalculated: Recalculated): string[] {
  const [shown, expected] = [cellsOf(stored), cellsOf(recalculated)];
  return [...new Set([...shown.keys(), ...expected.keys()])].flatMap((cell) => {
    const [a, b] = [shown.get(cell) ?? "", expected.get(cell) ?? ""];
    const isSame = typeof a === "number" && typeof b === "number" ? Math.abs(a - b) < HALF_A_CENT : a === b;
    return isSame ? [] : [`${cell}: ${a} stored, ${b} recalculated`];
  });
}

/** What `npm run workbook` makes of a budget on disk. */
async function fileOf(name: string): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "ai-budget-values-"));
  try {
    const file = path.join(folder, "out.xlsx");
    const budget = path.join(root, "test/workbook/budgets", `${name}.json`);
    const script = ["scripts/run-typescript.js", "scripts/write-workbook.ts"];
    await promisify(execFile)(process.execPath, [...script, budget, file], { cwd: root });
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const BUDGETS = everyNth(2, ["one-line", "one-per-route"]);
let files: Uint8Array[];
beforeAll(async () => {
  files = [];
  for (const name of BUDGETS) files.push(await fileOf(name));
}, 400_000);

test("every formula of a file has a value", () => {
  for (const file of files)
    for (const [name, part] of Object.entries(unzipSync(file)))
      if (name.startsWith("xl/worksheets/sheet")) expect(strFromU8(part)).not.toMatch(/<\/f><\/c>/);
});

test("what nobody calculates shows what LibreOffice calculates, to the cent", async () => {
  const stored = await shownWithoutCalculating(files);
  const recalculated = await recalculateAll(files);
  BUDGETS.forEach((name, index) => {
    expect([name, ...differences(stored[index]!, recalculated[index]!)]).toEqual([name]);
    const numbers = [...cellsOf(stored[index]!).values()].filter((value) => typeof value === "number");
    expect(numbers.length).toBeGreaterThan(1000);
  });
}, 400_000);

test("a wrong value would be seen: LibreOffice shows it where it does not calculate", async () => {
  const sums = sheet("Sums", { cells: [formula(1, 1, "=20+30")] });
  const file = await writeWorkbook({ sheets: [sums], names: [], activeSheet: "Sums" }, new Map([["Sums", [[999]]]]));
  const [stored] = await shownWithoutCalculating([file]);
  const [recalculated] = await recalculateAll([file]);
  expect(differences(stored!, recalculated!)).toEqual(["Sums!A1: 999 stored, 50 recalculated"]);
});
