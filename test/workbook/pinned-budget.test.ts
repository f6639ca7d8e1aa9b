/** @deep */
import sample from "../../assets/sample-budget.json";
import { type Budget, parseBudget, runBudget } from "../../src/budget";
import { openPriceBook, type PriceBook, priceBook as before } from "../../src/pricebook";
import { vendorFiles } from "../../src/pricebook/vendor-files";
import type { WorkbookDescription } from "../../src/sheet";
import { describeWorkbook } from "../../src/workbook";
import { readBudget } from "../../src/workbook/reading/read-budget";
import { sheetsOf } from "../../src/workbook/reading/typed-values";
import { disturbed } from "../pricebook/synthetic-update";
import { everyNth } from "../thinned";
import { storedBudget } from "./ten-budgets";

/** The whole price book changes on this day: prices, allowances, seat limits, what becomes of bought credits. */
const after = openPriceBook(disturbed(vendorFiles, "2027-01-20"));

/** Lines that give one term of their own and leave the others to the price book. */
const withSomeOwnTerms = (budget: Budget): Budget => ({
  ...budget,
  workspaces: budget.workspaces.map((workspace, k) => ({
    ...workspace,
    ...(k % 2 === 0 ? { minimumSeats: 3, maximumSeats: null } : { minimumSeats: null, maximumSeats: 140 }),
  })),
  credits: budget.credits.map((line, k) => ({
    ...line,
    ...[{ allowance: 11 }, { packSize: 500 }, { expiryMonths: 1 }, { rollover: 0 as const }][k % 4],
  })),
});

/** Cells and rows of months that differ, for a comparison of whole workbooks takes too long to show. */
const differences = (one: WorkbookDescription, other: WorkbookDescription): string[] =>
  one.sheets.flatMap((sheet, s) =>
    (["cells", "series", "seriesValues"] as const).flatMap((kind) => {
      const theirs = other.sheets[s]?.[kind].map((entry) => JSON.stringify(entry)) ?? [];
      const ours = sheet[kind].map((entry) => JSON.stringify(entry));
      const differing = ours.filter((entry, k) => entry !== theirs[k]);
      return [...(ours.length === theirs.length ? [] : [`${sheet.name} ${kind}`]), ...differing];
    }),
  );

const budgets = [
  { name: "the sample", budget: parseBudget(sample) },
  ...["all-vendors", "expiring-credits", "joiners-leavers", "zero-seats"].map(storedBudget),
].flatMap(({ name, budget }) => [
  { name, budget },
  { name: `${name}, with terms of its own`, budget: withSomeOwnTerms(budget) },
]);

describe.each(everyNth(3, budgets))("$name, pinned before an update", ({ budget }) => {
  test("runs to the same numbers after it", () => {
    expect(runBudget(budget, after)).toEqual(runBudget(budget, before));
  });

  test("is described as the same workbook after it, and read back as the same budget", () => {
    const workbook = describeWorkbook(budget, before);
    expect(differences(describeWorkbook(budget, after), workbook)).toEqual([]);
    const read = (book: PriceBook) => readBudget(sheetsOf(workbook), book);
    expect(read(after)).toEqual(read(before));
  });
});
