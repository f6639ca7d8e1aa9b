/** @jest-environment ./test/excel-environment.ts */
import { fireEvent, screen, within } from "@testing-library/react";
import { emptyBudget, parseBudget } from "../../src/budget";
import { insertBudget, planRebuild } from "../../src/commands";
import { parseIso } from "../../src/dates";
import { goTo, showPane } from "./pane";

const owned = { owner: "IT", costCentre: "CC1", start: "2027-01-01" };
const patient = { timeout: 30_000 };
const section = async () => within(await screen.findByRole("region", { name: "Worth a look" }, patient));
const answers = async () => (await planRebuild()).read.budget.answers;

test("a usual mistake leads to what is missing, or is answered by name; the answer is kept, taken back by Undo, and asked again", async () => {
  await insertBudget(
    parseBudget({
      ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")),
      months: 2,
      scenarios: [{ name: "Base" }],
      subscriptions: [{ name: "Writers", plan: "chatgpt-plus", base: 6, ...owned }],
    }),
  );
  await showPane({ inExcel: true });
  await goTo("checks", "Look at the checks");
  const asked = await section();
  expect(asked.getByText(/^A paid app plan is not unlimited API access\./)).toBeTruthy();
  expect(asked.getByRole("link", { name: /^Add an API line/ }).getAttribute("href")).toBe("#/new-line");
  // nobody has said who answers: nothing is written
  fireEvent.click(asked.getByRole("button", { name: "Subscriptions: type who answers first" }));
  expect(await answers()).toEqual([]);

  fireEvent.change(asked.getByLabelText("Answered by"), { target: { value: " Ann " } });
  fireEvent.change(asked.getByLabelText("Answered on"), { target: { value: "2026-12-01" } });
  fireEvent.click(asked.getByRole("button", { name: "Subscriptions: Nothing calls the API" }));
  await screen.findByText("“Nothing calls the API” is kept on About.", {}, patient);
  const given = { route: "Subscriptions", answer: "Nothing calls the API", answeredBy: "Ann" };
  expect(await answers()).toEqual([{ ...given, answeredOn: "2026-12-01" }]);
  await screen.findByText("Subscriptions: Nothing calls the API · Ann · 2026-12-01", {}, patient);

  fireEvent.click((await section()).getByRole("button", { name: "Subscriptions: ask again" }));
  await screen.findByText("Subscriptions is asked about again.", {}, patient);
  expect(await answers()).toEqual([]);
  fireEvent.click(await screen.findByRole("button", { name: "Undo" }, patient));
  await screen.findByText("Undone.", {}, patient);
  expect(await answers()).toHaveLength(1);
}, 240_000);
