/**
 * Lines from usage profiles as LibreOffice calculates them: the worked examples to the cent, and what they stand on.
 * @full
 */
import { runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculateAll, type Recalculated } from "../libreoffice/recalculate";
import { profileBudget } from "./profile-budget";
import { checksOf, expectedSummary, HALF_A_CENT, largestDifference } from "./ten-budgets";

const SIGN_OFF = "Every line that stands on an assumption of its usage profile is signed off";
const signedOff = {
  ...profileBudget,
  signOffs: profileBudget.api.map(({ name }) => ({
    line: name,
    answer: "agreed",
    signedBy: "Ann",
    signedOn: null,
    signedFor: "",
  })),
};
let [open, signed, other]: (Recalculated | undefined)[] = [];

beforeAll(async () => {
  const creditsToo = [...signedOff.signOffs, { ...signedOff.signOffs[0]!, line: "Clips by credits" }];
  const [tickets, ...others] = creditsToo;
  const forOther = [{ ...tickets!, signedFor: "claude-opus-5-5" }, ...others];
  const files = [profileBudget, { ...signedOff, signOffs: creditsToo }, { ...signedOff, signOffs: forOther }].map(
    (budget) => writeWorkbook(describeWorkbook(budget)),
  );
  [open, signed, other] = await recalculateAll(await Promise.all(files));
}, 600_000);

test.each([...expectedSummary(runBudget(profileBudget, priceBook), profileBudget.months)])(
  "%s equals the engine's own run in every month",
  (label, months) => {
    const shown = open?.rows("Summary").find(([, text]) => text === label) ?? [];
    expect(largestDifference(shown.slice(COLUMN.firstMonth - 1), months)).toBeLessThan(HALF_A_CENT);
  },
);

test("API usage shows the worked examples of December", () => {
  const cost = open!
    .rows("API usage")
    .slice(open!.rows("API usage").findIndex(([, text]) => text === "Cost in report currency"));
  const shown = (name: string) => Number(cost.find(([, text]) => text === name)?.[COLUMN.firstMonth - 1]);
  expect(["Tickets", "Code", "Images", "Clips"].map(shown)).toEqual([
    expect.closeTo(326.655, 6),
    expect.closeTo(6854.4, 6),
    expect.closeTo(12.72, 6),
    expect.closeTo(43.2, 6),
  ]);
});

test("Verify says which figures a line still has from its profile, what is behind them and who has signed", () => {
  const rows = open!.rows("Verify");
  const about = (line: string, figure: string) =>
    rows.find(([, name, what]) => name === line && what === figure)?.slice(4, 10);
  expect(about("Tickets", "requests")).toEqual([
    3.06,
    "assumption",
    expect.stringContaining("chatbase"),
    3.06,
    "assumption",
    "",
  ]);
  expect(about("Measured", "requests")?.slice(3, 5)).toEqual([2, "a figure of its own"]);
  expect(about("Measured", "output tokens")?.slice(3, 5)).toEqual([250, "measured"]);
  expect(about("Code", "requests")?.at(-1)).toBe("Ann");
});

test("one check fails until every line that stands on an assumption is signed off, for the model that it has", () => {
  const failed = (workbook: Recalculated | undefined) =>
    checksOf(workbook?.rows("Checks") ?? [])
      .arithmetic.filter(({ result }) => result !== true)
      .map(({ label }) => label);
  expect([failed(open), failed(signed), failed(other)]).toEqual([[SIGN_OFF], [], [SIGN_OFF]]);
});
