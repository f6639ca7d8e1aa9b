/**
 * @deep
 * @jest-environment jsdom
 */
import { fireEvent, screen, within } from "@testing-library/react";
import { everyNth } from "../thinned";
import { goTo, showPane } from "./pane";

const search = (query: string) => {
  fireEvent.change(screen.getByRole("searchbox", { name: "Plan, model or vendor" }), { target: { value: query } });
};
const rows = () => within(screen.getByRole("main")).queryAllByRole("listitem");

const PAGES = [
  ["home", "What is the AI for?", ["Or fill in from a company like yours", "Split budget"]],
  ["start/routes", "How each job is bought", []],
  ["start/sizes", "How much of it", []],
  ["start/review", "Your lines", []],
  ["lines", "Lines", ["Workspaces"]],
  ["new-line", "Add a line", ["What", "Who pays", "Controls", "When"]],
  ["new-workspace", "Add a workspace", ["What", "Who pays"]],
  ["paste-lines", "Paste several lines", []],
  ["prices", "Prices", []],
  ["price/claude-pro", "Claude Pro", []],
  ["compare", "Compare", ["Your workload", "Cost a month"]],
  ["formula", "Formula", []],
  ["explain", "Explain this figure", []],
  ["more", "More", ["Look closer", "Now and then", "About"]],
  ["checks", "Look at the checks", []],
  ["actuals", "Actuals", ["Exports"]],
  ["what-if", "What if", ["Question"]],
  ["scenarios", "Scenarios", []],
  ["scenario", "Add a scenario", []],
  ["refresh", "Refresh prices", []],
  ["approve", "Save as approved", []],
  ["data", "Add a table for pivots", []],
  ["export", "Export the budget", []],
  ["repair", "Repair formulas", []],
  ["rebuild", "Rebuild sheets", []],
  ["self-test", "Check this Excel", []],
  [
    "help",
    "Help",
    ["A tour of five steps", "Ask with a formula", "Two budgets", "Read on", "What leaves this machine"],
  ],
] as const;

describe("the pane without Excel", () => {
  test("says what to do, and shows the date of its prices", async () => {
    await showPane({ inExcel: false, page: "help" });
    screen.getByText(/Open this in Excel/);
    await screen.findByText("Prices known on 27 Nov 2026");
  });

  test.each(everyNth(4, PAGES))(
    "%s has landmarks, headings and a name for every control",
    async (page, title, parts) => {
      await showPane({ inExcel: false });
      await goTo(page, title);
      ["banner", "navigation", "main"].forEach((role) => screen.getByRole(role));
      expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
      expect(screen.queryAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual(parts);
      ["button", "radio", "searchbox", "textbox", "combobox", "link"].forEach((role) => {
        expect(screen.queryAllByRole(role, { name: /\S/ })).toEqual(screen.queryAllByRole(role));
      });
    },
  );

  test("five links are always there, and the one of the page is told as the current one", async () => {
    await showPane({ inExcel: false });
    const places = () => within(screen.getByRole("navigation")).getAllByRole("link");
    expect(places().map(({ textContent }) => textContent)).toEqual(["Home", "Lines", "Prices", "Formula", "More"]);
    const current = () => places().map((link) => link.getAttribute("aria-current"));
    expect(current()).toEqual(["page", null, null, null, null]);
    await goTo("price/claude-pro", "Claude Pro");
    expect(current()).toEqual([null, null, "true", null, null]);
    await goTo("refresh", "Refresh prices");
    expect(current()).toEqual([null, null, null, null, "true"]);
  });

  test("a new page has the focus on its heading, and the first link leads there past the others", async () => {
    await showPane({ inExcel: false });
    await goTo("more", "More");
    const heading = screen.getByRole("heading", { level: 1 });
    expect(document.activeElement).toBe(heading);
    const skip = screen.getByRole("link", { name: "Skip to the page" });
    expect(screen.getAllByRole("link")[0]).toBe(skip);
    skip.focus();
    fireEvent.click(skip);
    expect(document.activeElement).toBe(heading);
  });

  test("every page that is not one of the five is led to from one of them or from a page below, and leads back", async () => {
    await showPane({ inExcel: false });
    const led = new Set<string>();
    const places = ["home", "lines", "prices", "formula", "more"];
    for (const [page, title] of PAGES.filter(([name]) => [...places, "scenarios"].includes(name))) {
      const main = await goTo(page, title);
      for (const link of main.queryAllByRole("link")) led.add(link.getAttribute("href") ?? "");
    }
    for (const [page, title] of PAGES) {
      if (places.includes(page) || page.includes("/")) continue;
      expect([...led]).toContain(`#/${page}`);
      const main = await goTo(page, title);
      main.getByRole("link", { name: /^(More|Lines|Prices|Formula|Scenarios)$/ });
    }
  });

  test("an address that means nothing leads home", async () => {
    await showPane({ inExcel: false, page: "nowhere" });
    screen.getByRole("heading", { level: 1, name: "What is the AI for?" });
  });

  test.each([
    ["home", "What is the AI for?", "Insert split budget"],
    ["new-line", "Add a line", "Add line"],
    ["rebuild", "Rebuild sheets", "Rebuild…"],
  ])("cannot write anything, but each button stays in reach of the keyboard: %s", async (page, title, name) => {
    await showPane({ inExcel: false });
    await goTo(page, title);
    const button = screen.getByRole("button", { name });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    button.focus();
    expect(document.activeElement).toBe(button);
  });
});

test("what is typed on a page is there again after another one, and after the pane was closed", async () => {
  const { unmount } = await showPane({ inExcel: false, page: "scenario" });
  const name = () => screen.findByRole<HTMLInputElement>("textbox", { name: "Name" });
  fireEvent.change(await name(), { target: { value: "Higher" } });
  await goTo("more", "More");
  await goTo("scenario", "Add a scenario");
  expect((await name()).value).toBe("Higher");
  unmount();
  await showPane({ inExcel: false, page: "scenario" });
  expect((await name()).value).toBe("Higher");
});

describe("prices", () => {
  beforeEach(async () => {
    await showPane({ inExcel: false, page: "prices" });
    search("");
  });

  test("lists a dozen, and more when asked", async () => {
    expect(rows()).toHaveLength(12);
    fireEvent.click(screen.getByRole("button", { name: "Show more" }));
    expect(rows()).toHaveLength(24);
  });

  test("shows who sells what, how it is bought and for how much", async () => {
    search("claude team");
    await screen.findByText("2 plans and models");
    expect(rows().map((each) => each.textContent)).toEqual([
      "Claude Team StandardAnthropic · Seats · $25 per seat month",
      "Claude Team PremiumAnthropic · Seats · $125 per seat month",
    ]);
  });

  test("says so when there is nothing", async () => {
    search("teapot");
    await screen.findByText(/Nothing called “teapot”/);
    expect(rows()).toEqual([]);
  });

  test("waits for a pause in typing", async () => {
    search("claude team");
    expect(screen.queryByText("2 plans and models")).toBeNull();
    await screen.findByText("2 plans and models");
  });

  test("opens an item to show where its price comes from and what it does not pay for", async () => {
    search("chatgpt business");
    await screen.findByText("3 plans and models");
    const link = screen.getByRole("link", { name: /^ChatGPT Business ?OpenAI/ });
    const main = await goTo(link.getAttribute("href")!.slice(2), "ChatGPT Business");
    main.getByText("since 2 Apr 2026");
    main.getByText("Billed separately");
    expect(main.getByRole("link", { name: "help.openai.com" }).getAttribute("target")).toBe("_blank");
  });

  test("shows the price of the component that is chosen", async () => {
    const main = await goTo("price/chatgpt-business-standard", "ChatGPT Business");
    fireEvent.change(main.getByRole("combobox", { name: "Component" }), { target: { value: "seat annual" } });
    main.getByText("$20 per seat month");
    main.getByText('=AIB.PRICE("chatgpt-business-standard","seat annual")');
  });

  test("gives no price to what is quote only", async () => {
    search("chatgpt enterprise");
    await screen.findByText("1 plan or model");
    const link = screen.getByRole("link", { name: /^ChatGPT Enterprise ?OpenAI · Enterprise · Quote only/ });
    const main = await goTo(link.getAttribute("href")!.slice(2), "ChatGPT Enterprise");
    main.getByText(/ChatGPT Enterprise has no public price \(quote only\)/);
    expect(main.queryByRole("button", { name: "As value" })).toBeNull();
  });

  test("an item that the book no longer has is said to be missing", async () => {
    await goTo("price/gone", "Price");
    screen.getByText(/There is no "gone" in the price book any more/);
  });
});

describe("the theme", () => {
  const background = async (options: { dark: boolean }) => {
    const { unmount } = await showPane({ inExcel: false, ...options });
    const style = getComputedStyle(document.querySelector(".fui-FluentProvider")!);
    const color = style.getPropertyValue("--colorNeutralBackground1");
    unmount();
    return color;
  };
  const excelShows = (bodyBackgroundColor: string) => {
    Object.assign(globalThis, { Office: { context: { officeTheme: { bodyBackgroundColor } } } });
  };
  afterEach(() => {
    Object.assign(globalThis, { Office: undefined });
  });

  test("follows the browser's preference where Excel has no theme of its own", async () => {
    expect(await background({ dark: false })).toBe("#ffffff");
    expect(await background({ dark: true })).toBe("#292929");
  });

  test("follows Excel's theme while the pane is open: it asks when people come back from the File menu", async () => {
    excelShows("#FFFFFF");
    await showPane({ inExcel: false });
    const shown = () =>
      getComputedStyle(document.querySelector(".fui-FluentProvider")!).getPropertyValue("--colorNeutralBackground1");
    expect(shown()).toBe("#ffffff");
    excelShows("#262626");
    fireEvent.focus(window);
    expect(shown()).toBe("#292929");
    excelShows("#FFFFFF");
    fireEvent(document, new Event("visibilitychange"));
    expect(shown()).toBe("#ffffff");
  });

  test("follows Excel's theme before the browser's preference", async () => {
    excelShows("#262626");
    expect(await background({ dark: false })).toBe("#292929");
    excelShows("#FFFFFF");
    expect(await background({ dark: true })).toBe("#ffffff");
  });
});
