/** @jest-environment ./test/excel-environment.ts */
import { fireEvent, screen, within } from "@testing-library/react";
import { showPane } from "./pane";

const patient = { timeout: 120_000 };
const press = (name: string | RegExp) => {
  fireEvent.click(screen.getByRole("button", { name }));
};
const fill = (label: string | RegExp, value: string, within_ = within(document.body)) => {
  fireEvent.change(within_.getByLabelText(label), { target: { value } });
};
const page = (name: string) => screen.findByRole("heading", { level: 1, name }, patient);
const region = (name: string) => within(screen.getByRole("region", { name }));

test("from an empty workbook to lines with owners and limits: jobs, how each is bought, how much, review", async () => {
  await showPane({ inExcel: true });
  await page("What is the AI for?");
  const next = screen.getByRole("button", { name: "Choose a job first" });
  expect(next.getAttribute("aria-disabled")).toBe("true");
  fireEvent.click(screen.getByRole("checkbox", { name: /People need a hosted workspace/ }));
  fireEvent.click(screen.getByRole("checkbox", { name: /AI inside our product or process/ }));
  press("Continue with 2 jobs");

  await page("How each job is bought");
  const product = region("AI inside our product or process");
  product.getByText("Metered: API usage");
  product.getByText(/An API key does not include the app/);
  fireEvent.click(product.getByRole("checkbox", { name: "Invoices read a month" }));
  press("Continue to sizes");

  await page("How much of it");
  fill("People who write and analyse", "10");
  fireEvent.click(
    region("Assistant for the office").getByRole("radio", { name: "Claude Team Standard, $250 a month" }),
  );
  region("Assistant for the office").getByText("$250 a month");
  const sizes = region("Invoices read").getAllByRole("radio");
  expect(sizes.length % 3).toBe(0);
  region("Invoices read").getByText(/figures are assumptions without a source/);
  press("Review the lines");

  await page("Your lines");
  region("Access").getByText("$3,000", { selector: ".row-amount" });
  fill("Owner of Access", "Dana", region("Access"));
  fill("Cost centre", "CC1", region("Access"));
  fill("Limit a year", "4000", region("Access"));
  fill("Owner of Metered", "Ravi", region("Metered"));
  fill("First month", "2027-0");
  press("Insert 3 lines");
  await screen.findByText('"2027-0" is no month; write year and month, as 2027-01.', {}, patient);
  fill("First month", "2027-01");
  region("Access").getByText("$3,000", { selector: ".row-amount" });
  expect(screen.getByRole("button", { name: "Insert 3 lines" }).getAttribute("aria-disabled")).not.toBe("true");
}, 400_000);
