/**
 * @deep
 * @jest-environment jsdom
 */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { findItem, priceBook } from "../../src/pricebook";
import { breakEven } from "../../src/pricing";
import { compare, even } from "../../src/taskpane/prices/compare";
import { aheadText, stepsOf } from "../../src/taskpane/prices/steps";
import { vendorPage } from "../../src/taskpane/prices/vendor-page";
import { goTo, showPane } from "./pane";

const item = (name: string) => findItem(priceBook, name);
const workload = { people: 20, requests: 400, inputTokens: 4000, outputTokens: 600 };
const [seat, model] = [item("claude-team-standard"), item("claude-sonnet-5-5")];

describe("a comparison is on one basis", () => {
  test("a seat is net of the API credits that it includes, in the bars and where they meet", () => {
    expect(compare(seat, workload)).toMatchObject({ cost: 20 * 25 - 400, credits: 400 });
    const met = even(compare(seat, workload), compare(model, workload), workload);
    const [engine] = breakEven(priceBook, {
      ...{ plans: [seat.id], dates: [null] },
      uses: [[{ model: model.id, inputTokens: 4000, outputTokens: 600 }]],
    });
    expect(met).toMatchObject({ requests: expect.closeTo((engine as { requests: number }).requests, 6) as number });
  });

  test.each([1, 10, 100, 357, 358, 1000, 10_000])(
    "at %d requests the cheaper bar is what the sentence says",
    (requests) => {
      const own = { ...workload, requests };
      const [seats, api] = [compare(seat, own), compare(model, own)];
      const met = even(seats, api, own);
      if (typeof met === "string" || !("cost" in seats) || !("cost" in api)) throw new Error("no figures");
      expect(seats.cost < api.cost).toBe(requests > met.requests);
    },
  );

  test("seats short of a minimum are paid, and then they meet later", () => {
    const few = { ...workload, people: 2 };
    expect(compare(seat, few)).toMatchObject({ cost: 5 * 25 - 2 * 20 });
  });

  test("what has no price says why", () => {
    expect(compare(item("claude-enterprise"), workload)).toMatchObject({
      why: expect.stringMatching(/price/) as string,
    });
  });
});

describe("a price over time", () => {
  const gemini = item("gemini-3.8-flash");

  test("has the steps that a look-up by date gives, those ahead among them", () => {
    const steps = stepsOf(gemini, "input");
    expect(steps.some(({ from }) => from > priceBook.date)).toBe(true);
    expect(
      aheadText(
        steps,
        (amount) => `$${amount}`,
        (day) => day,
      ),
    ).toMatch(/^Rises to \$1\.5 on 2027-01-01, \+100%\.$/);
  });

  test("has one step where it never moved", () =>
    expect(stepsOf(item("chatgpt-plus"), "seat monthly")).toHaveLength(1));
});

test("a model whose price was read from a package leads to its vendor's page too", () => {
  expect(vendorPage(model)).toMatch(/^https:\/\/([a-z.]+\.)?(anthropic|claude)\.com\//);
});

test("two are chosen under Prices and set against each other", async () => {
  await showPane({ inExcel: false, page: "prices" });
  const search = screen.getByRole("searchbox", { name: "Plan, model or vendor" });
  for (const name of ["Claude Team Standard", "Claude Sonnet 5.5"]) {
    fireEvent.change(search, { target: { value: name } });
    fireEvent.click(await screen.findByRole("checkbox", { name: `Compare ${name}` }));
  }
  fireEvent.click(screen.getByRole("button", { name: "Compare 2" }));
  window.dispatchEvent(new HashChangeEvent("hashchange"));
  await screen.findByRole("heading", { name: "Compare", level: 1 });
  const page = within(screen.getByRole("main"));
  page.getByText(/^At 400 requests a person the /);
  page.getByText(/^Net of the API credits that seats include: Claude Team Standard \$400\.00\./);
  page.getByRole("img", { name: /^Claude Team Standard costs \$100\.00 a month however many requests/ });
  fireEvent.change(page.getByRole("spinbutton", { name: "People" }), { target: { value: "40" } });
  await waitFor(() => page.getByText(/seats include: Claude Team Standard \$500\.00\./));
  fireEvent.click(page.getByRole("button", { name: "Remove Claude Sonnet 5.5" }));
  page.getByText("Choose at least two under Prices.");
});

test("a price that will rise says so, with its steps as a picture and a table", async () => {
  await showPane({ inExcel: false });
  const page = await goTo("price/gemini-3.8-flash", "Gemini 3.8 Flash");
  page.getByText(/^Rises to \$1\.50 on 1 Jan 2027, \+100%\.$/);
  page.getByRole("img", { name: /from 1 Jan 2027/ });
});
