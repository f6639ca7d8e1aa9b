/** @jest-environment ./test/excel-environment.ts */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { read, write } from "../excel/open-workbook";
import { serveFunctions } from "./functions-file";
import { goTo, showPane } from "./pane";

const select = (address: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).select();
    await context.sync();
  });
const foot = () => within(screen.getByRole("region", { name: "Result and actions" }));
const result = () => foot().getByRole("status", { name: "Result" }).textContent;
const formula = () => foot().getByLabelText("Formula").textContent;
const type = (label: RegExp | string, value: string) =>
  fireEvent.change(screen.getByRole(label === "Plan" ? "combobox" : "textbox", { name: label }), { target: { value } });
const choose = (id: string) =>
  fireEvent.change(screen.getByRole("combobox", { name: "Function" }), { target: { value: id } });

beforeAll(serveFunctions);
beforeEach(async () => {
  await select("D5");
  await showPane({ inExcel: true, page: "formula" });
  await screen.findByRole("button", { name: "Insert at D5" });
});

test("asks by question, and says what the formula gives and what that is made of", async () => {
  expect(
    [...screen.getByRole("combobox", { name: "Function" }).querySelectorAll("optgroup")].map(({ label }) => label),
  ).toContain("What do seats cost?");
  type("Plan", "Claude Team");
  type("Seats", "3");
  await waitFor(() => expect(result()).toContain("seats short of the minimum"));
  expect(result()).toMatch(/^\$1,500\.00seats \$900\.00 \+ seats short of the minimum \$600\.00$/);
  expect(formula()).toBe('=AIB.SEATCOST("Claude Team",3,12)');
});

test("finds plans by what people call them, by keyboard", async () => {
  const plan = screen.getByRole("combobox", { name: "Plan" });
  fireEvent.change(plan, { target: { value: "claude tem" } });
  const options = within(screen.getByRole("listbox", { name: "Plan" })).getAllByRole("option");
  expect(options[0]!.textContent).toMatch(/^Claude Team.*\$\d+ per seat month$/);
  fireEvent.keyDown(plan, { key: "Enter" });
  await waitFor(() => expect(formula()).toContain('"claude-team-standard"'));
  expect(screen.queryByRole("option", { name: /Claude Team/ })).toBeNull();
});

test("says why there is no answer in the engine's own sentence, and does not insert it", () => {
  type("Seats", "many");
  expect(within(foot().getByRole("status", { name: "Result" })).getByText(/"many"/)).toBeTruthy();
  expect(foot().getByRole("button", { name: "Insert at D5" }).getAttribute("aria-disabled")).toBe("true");
  type("Seats", "3");
});

test("takes over the cells that are selected, reads them, and follows both", async () => {
  await write("Sheet1", "C5", 4);
  await select("C5:C6");
  fireEvent.click(await screen.findByRole("button", { name: "Use C5:C6 for Seats" }));
  await write("Sheet1", "C6", 6);
  await select("D5");
  await screen.findByRole("button", { name: "Insert at D5" });
  type("Plan", "Claude Team");
  expect(formula()).toContain("C5:C6");
  await waitFor(() => expect(result()).toContain("$3,000.00"));
  await write("Sheet1", "C6", 7);
  await waitFor(() => expect(result()).toContain("$3,300.00"));
});

test("goes into the cell, says where, and Undo has the focus and takes it back", async () => {
  choose("PRICE");
  expect(formula()).toBe('=AIB.PRICE("gpt-6-sol","input")');
  fireEvent.click(foot().getByRole("button", { name: "Insert at D5" }));
  await foot().findByText(/Inserted at D5\./);
  expect((await read("Sheet1", "D5")).formulas).toEqual([['=AIB.PRICE("gpt-6-sol","input")']]);
  const undo = foot().getByRole("button", { name: "Undo: D5" });
  expect(document.activeElement).toBe(undo);
  fireEvent.click(undo);
  await foot().findByText("Undone: D5 is as it was.");
  expect((await read("Sheet1", "D5")).values).toEqual([[""]]);
  choose("SEATCOST");
});

test("asks before it replaces what stands in the cell", async () => {
  await write("Sheet1", "D6", "mine");
  await select("D6");
  fireEvent.click(await foot().findByRole("button", { name: "Insert at D6" }));
  await foot().findByText("Sheet1!D6 holds mine. Replace it?");
  fireEvent.click(foot().getByRole("button", { name: "Keep" }));
  expect((await read("Sheet1", "D6")).values).toEqual([["mine"]]);
});

test("shows semicolons where that is chosen, remembers it, and inserts what Excel stores", async () => {
  choose("APICOST");
  type("Cached share", "20%");
  fireEvent.change(foot().getByRole("combobox", { name: "Between arguments" }), { target: { value: ";" } });
  expect(formula()).toBe('=AIB.APICOST("claude-sonnet-5-5";1000;500;10000;20%)');
  expect(window.localStorage.getItem("AI Budget: separator")).toBe(";");
  type("Cached share", "0,2");
  expect(formula()).toBe('=AIB.APICOST("claude-sonnet-5-5";1000;500;10000;0,2)');
  await select("D8");
  fireEvent.click(await foot().findByRole("button", { name: "Insert at D8" }));
  await foot().findByText(/Inserted at D8\./);
  expect((await read("Sheet1", "D8")).formulas).toEqual([['=AIB.APICOST("claude-sonnet-5-5",1000,500,10000,0.2)']]);
});

test("copies the formula as it is shown", async () => {
  const copied: string[] = [];
  Object.assign(navigator, { clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) } });
  fireEvent.click(foot().getByRole("button", { name: "Copy" }));
  await foot().findByText("Copied.");
  expect(copied).toEqual([formula()]);
});

test("keeps what was typed while another page is shown", async () => {
  await goTo("more", "More");
  await goTo("formula", "Formula");
  await waitFor(() => expect(formula()).toContain("0,2"));
});
