/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { inventory, read, write } from "../excel/open-workbook";
import { goTo, showPane } from "./pane";

const region = (name: string) => within(screen.getByRole("region", { name }));
const select = (address: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).select();
    await context.sync();
  });

const openBusinessPlan = () => goTo("price/chatgpt-business-standard", "ChatGPT Business");

beforeEach(async () => {
  await showPane({ inExcel: true });
});

describe("a price", () => {
  test("goes into the selected cell, and the pane says which", async () => {
    await select("B2");
    const prices = await openBusinessPlan();
    fireEvent.click(prices.getByRole("button", { name: "As value" }));
    await prices.findByText(/^Inserted at B2\./);
    expect((await read("Sheet1", "B2")).values).toEqual([[25]]);
  });

  test("goes in as a formula, the look-up or a cost", async () => {
    await select("B3");
    const prices = await openBusinessPlan();
    fireEvent.click(prices.getByRole("button", { name: "Insert as formula" }));
    await prices.findByText(/^Inserted at B3\./);
    await select("B4");
    const cost = '=AIB.SEATCOST("chatgpt-business-standard",10,12,"monthly")';
    fireEvent.change(prices.getByRole("combobox", { name: "Formula" }), { target: { value: cost } });
    fireEvent.click(prices.getByRole("button", { name: "Insert as formula" }));
    await prices.findByText(/^Inserted at B4\./);
    expect((await read("Sheet1", "B3:B4")).formulas).toEqual([
      ['=AIB.PRICE("chatgpt-business-standard","seat monthly")'],
      [cost],
    ]);
  });

  test("replaces what stands in the cell only when told to", async () => {
    await write("Sheet1", "C1", "mine");
    await select("C1");
    const prices = await openBusinessPlan();
    const put = prices.getByRole("button", { name: "As value" });
    put.focus();
    fireEvent.click(put);
    await prices.findByText("Sheet1!C1 holds mine. Replace it?");
    expect(document.activeElement).toBe(prices.getByRole("button", { name: "Keep" }));
    fireEvent.click(prices.getByRole("button", { name: "Keep" }));
    expect(prices.queryByText(/Replace it/)).toBeNull();
    expect(document.activeElement).toBe(put);
    expect((await read("Sheet1", "C1")).values).toEqual([["mine"]]);

    fireEvent.click(put);
    fireEvent.click(await prices.findByRole("button", { name: "Replace" }));
    await prices.findByText(/^Inserted at C1\./);
    expect((await read("Sheet1", "C1")).values).toEqual([[25]]);
  });
});

test("a protected sheet is named as the reason when nothing can be put there", async () => {
  const protect = (action: (protection: Excel.WorksheetProtection) => void) =>
    Excel.run(async (context) => {
      action(context.workbook.worksheets.getItem("Sheet1").protection);
      await context.sync();
    });
  await select("D1");
  await protect((protection) => protection.protect());
  const prices = await openBusinessPlan();
  fireEvent.click(prices.getByRole("button", { name: "As value" }));
  expect(
    (await prices.findByText(/Excel does not let this be changed; choose a cell that is not locked/)).closest(
      "[role=alert]",
    ),
  ).not.toBeNull();
  await protect((protection) => protection.unprotect());
});

describe("a budget", () => {
  const insertEmpty = () => {
    const card = region("Split budget");
    fireEvent.click(card.getByRole("radio", { name: /Empty/ }));
    fireEvent.click(card.getByRole("button", { name: "Insert split budget" }));
    return card;
  };

  test("is inserted with progress, and the pane leads to its summary", async () => {
    const card = insertEmpty();
    expect(card.getByRole("button", { name: "Insert split budget" }).getAttribute("aria-disabled")).toBe("true");
    await card.findByRole("progressbar", { name: /^Writing / });
    await card.findByText(/sheets inserted/, {}, { timeout: 30_000 });
    fireEvent.click(card.getByRole("button", { name: "Checks" }));
    await waitFor(async () => expect((await inventory()).active).toBe("Checks"));
    const { sheets } = await inventory();
    expect(sheets).toEqual(expect.arrayContaining(["Sheet1", "Summary", "Seats", "API usage", "Checks"]));
  }, 60_000);

  test("stays announced when the pane is opened again, and a sheet that is gone by then is said to be", async () => {
    const link = region("Split budget").getByRole("button", { name: "Summary" });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Summary").delete();
      await context.sync();
    });
    fireEvent.click(link);
    await region("Split budget").findByText(/There is no sheet "Summary" any more/);
  });

  test("asks for a prefix when the names are taken, and writes nothing until then", async () => {
    const before = await inventory();
    const card = insertEmpty();
    await card.findByText(/Nothing was written/);
    expect(await inventory()).toEqual(before);
    const prefix = card.getByRole("textbox", { name: "Prefix for the new sheets" });
    expect(document.activeElement).toBe(prefix);

    fireEvent.change(prefix, { target: { value: "A/B" } });
    card.getByText(/A sheet name cannot hold/);
    fireEvent.change(prefix, { target: { value: "Plan " } });
    fireEvent.click(card.getByRole("button", { name: "Insert with prefix" }));
    await card.findByText(/sheets inserted/, {}, { timeout: 30_000 });
    expect((await inventory()).sheets).toEqual(
      expect.arrayContaining([...before.sheets, "Plan Summary", "Plan Checks"]),
    );
  }, 60_000);

  test("is not inserted when the question is cancelled", async () => {
    const before = await inventory();
    const card = insertEmpty();
    fireEvent.click(await card.findByRole("button", { name: "Cancel" }));
    expect(card.queryByText(/Nothing was written/)).toBeNull();
    expect(await inventory()).toEqual(before);
  });
});
