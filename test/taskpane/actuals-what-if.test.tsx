/** @jest-environment ./test/excel-environment.ts */
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { emptyBudget, parseBudget } from "../../src/budget";
import { insertBudget } from "../../src/commands";
import { parseIso } from "../../src/dates";
import { goTo, showPane } from "./pane";
import { fileOf, useWorkerInPage } from "./worker-in-page";

jest.setTimeout(90_000);
const patient = { timeout: 25_000 };

const owned = { owner: "IT", costCentre: "CC1", start: "2027-01-01" };
const budget = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-27")),
  months: 4,
  scenarios: [{ name: "Base" }, { name: "High", usage: 1.5 }],
  routes: [{ route: "Metered", owner: "IT", limitYear: 3500 }],
  api: [{ name: "Support", item: "gpt-6-sol", base: 90000, inputTokens: 2100, outputTokens: 350, ...owned }],
});

beforeAll(async () => {
  useWorkerInPage();
  await insertBudget(budget);
});

const choose = (file: File) => {
  fireEvent.change(screen.getByLabelText("Files"), { target: { files: [file] } });
};
const done = () => waitFor(() => expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull(), patient);

test("a file that is no export is refused in a sentence that says what to do", async () => {
  await showPane({ inExcel: true });
  await goTo("actuals", "Actuals");
  choose(fileOf("notes.csv", "a,b\n1,2\n"));
  await screen.findByText(/notes\.csv is no export that is known by its columns/, {}, patient);
  await done();
});
