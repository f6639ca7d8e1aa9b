/** @full */
/** `npm run prices -- …`, as it is typed. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { threeOwnItems } from "../workbook/own-item-budgets";

const root = path.join(__dirname, "../..");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "ai-budget-prices-"));
  writeFileSync(path.join(folder, "budget.json"), JSON.stringify(threeOwnItems));
  writeFileSync(path.join(folder, "without.json"), JSON.stringify({ ...threeOwnItems, rates: [] }));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const file = (name: string): string => readFileSync(path.join(folder, name), "utf8");
function prices(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/run-typescript.js", "scripts/prices.ts", ...args],
    { cwd: root, env: { ...process.env, INIT_CWD: folder }, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

test.each(["team.csv", "team.json"])(
  "%s goes out of one budget and into another, once",
  (name) => {
    expect(prices("export", "budget.json", name, "--by", "Ann", "--on", "2026-11-27")).toEqual({
      ...{ status: 0, stdout: `${name}: 7 prices\n`, stderr: "" },
    });
    const out = `with-${name}.json`;
    const stamp = ["--by", "Bea", "--on", "2026-11-28"];
    expect(prices("import", "without.json", name, "--out", out, ...stamp)).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(file(out))).toMatchObject({
      // who a price is from, where its row does not say it
      rates: threeOwnItems.rates.map((row) =>
        row.vendor === "" && row.source === "" ? { ...row, source: "Price file of Ann, 2026-11-27" } : row,
      ),
      changeLog: [
        {
          on: "2026-11-28",
          by: "Bea",
          what: `Prices of ${name} by Ann of 2026-11-27: 7 added, 0 in the place of others`,
        },
      ],
    });
    const before = file(out);
    expect(prices("import", out, name)).toEqual({
      ...{
        status: 0,
        stderr: "",
        stdout: `     same: 7\nThe budget has all prices of ${name} already; nothing was written.\n`,
      },
    });
    expect(file(out)).toBe(before);
  },
  60_000,
);

test("what differs is shown, and written only when it is accepted", () => {
  writeFileSync(path.join(folder, "new.csv"), "Item,Rate,From\nAcme seat,33,2027-05-01\n");
  const before = file("budget.json");
  expect(prices("import", "budget.json", "new.csv")).toEqual({
    status: 1,
    stdout:
      "  differs: Acme seat, seat price: 33 from 2027-05-01\n" +
      "      now: Acme seat, seat price: 40\n" +
      "      now: Acme seat, seat price: 36 from 2027-04-01\n",
    stderr:
      "A price of the file differs from the budget's own, so nothing was written; look at them, then take them over with --accept.\n",
  });
  expect(file("budget.json")).toBe(before);
  expect(prices("import", "budget.json", "new.csv", "--out", "accepted.json", "--accept")).toMatchObject({ status: 0 });
  expect((JSON.parse(file("accepted.json")) as { rates: unknown[] }).rates.at(-1)).toMatchObject({ rate: 33 });
}, 60_000);

test.each([
  [[], "npm run prices -- export"],
  [["import", "budget.json"], "npm run prices -- export"],
  [["import", "budget.json", "none.csv"], "none.csv cannot be read"],
  [["export", "budget.json", "out.csv", "--on", "soon"], '"soon" is no day'],
  [["export", "budget.json", "out.csv", "--colour"], "npm run prices -- export"],
])(
  "%j is refused in words",
  (args, says) => {
    const { status, stderr } = prices(...args);
    expect([status, stderr]).toEqual([1, expect.stringContaining(says)]);
  },
  60_000,
);

test("a file that is read is not written over: neither the budget by its prices nor prices by a budget", () => {
  writeFileSync(path.join(folder, "own.csv"), "Item,Rate\nruns-own,3\n");
  const before = [file("budget.json"), file("own.csv")];
  const exported = prices("export", "budget.json", "budget.json");
  const imported = prices("import", "budget.json", "own.csv", "--out", "own.csv", "--accept");
  expect([exported.status, exported.stderr]).toEqual([1, expect.stringContaining("name another file to write")]);
  expect([imported.status, imported.stderr]).toEqual([1, expect.stringContaining("name another file to write")]);
  expect([file("budget.json"), file("own.csv")]).toEqual(before);
}, 60_000);
