/**
 * @deep
 * @jest-environment jsdom
 */
import { fireEvent, screen, within } from "@testing-library/react";
import { showPane } from "./pane";

const prices = () => within(screen.getByRole("region", { name: "Prices" }));
const search = (query: string) => {
  fireEvent.change(prices().getByRole("searchbox", { name: "Plan, model or vendor" }), { target: { value: query } });
};
const open = (name: RegExp) => {
  fireEvent.click(prices().getByRole("button", { name }));
};

describe("the pane without Excel", () => {
  beforeEach(async () => {
    await showPane({ inExcel: false });
  });

  test("says what to do, and shows the date of its prices", () => {
    screen.getByText(/Open this in Excel/);
    screen.getByText("Prices known on 27 Nov 2026");
  });

  test("has landmarks, headings and a name for every control", () => {
    ["banner", "main", "contentinfo"].forEach((role) => screen.getByRole(role));
    expect(
      screen
        .getAllByRole("heading")
        .slice(0, 13)
        .map((heading) => heading.textContent),
    ).toEqual([
      ...["AI Budget", "Split budget", "Your budget"],
      ...["Add a line", "Add a scenario", "Look at the checks", "Refresh prices", "Save as approved"],
      ...["Export the budget", "Repair formulas", "Rebuild sheets", "Check this Excel", "Prices"],
    ]);
    ["button", "radio", "searchbox", "link"].forEach((role) => {
      expect(screen.getAllByRole(role, { name: /\S/ })).toEqual(screen.getAllByRole(role));
    });
  });

  test.each([
    ["", "Insert split budget"],
    ["Add a line", "Add line"],
    ["Rebuild sheets", "Rebuild…"],
  ])("cannot write anything, but each button stays in reach of the keyboard: %s", (item, name) => {
    if (item !== "") fireEvent.click(screen.getByRole("button", { name: item }));
    const button = screen.getByRole("button", { name });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    button.focus();
    expect(document.activeElement).toBe(button);
  });
});

describe("prices", () => {
  beforeEach(async () => {
    await showPane({ inExcel: false });
  });

  test("lists a dozen, and more when asked", async () => {
    expect(prices().getAllByRole("heading", { level: 3 })).toHaveLength(12);
    fireEvent.click(prices().getByRole("button", { name: "Show more" }));
    expect(prices().getAllByRole("heading", { level: 3 })).toHaveLength(24);
  });

  test("shows who sells what, how it is bought and for how much", async () => {
    search("claude team");
    await prices().findByText("2 plans and models");
    expect(
      prices()
        .getAllByRole("button", { name: /Claude Team/ })
        .map((each) => each.textContent),
    ).toEqual([
      "Claude Team StandardAnthropicSeats$25 per seat month",
      "Claude Team PremiumAnthropicSeats$125 per seat month",
    ]);
  });

  test("says so when there is nothing", async () => {
    search("teapot");
    await prices().findByText(/Nothing called “teapot”/);
    expect(prices().queryAllByRole("heading", { level: 3 })).toEqual([]);
  });

  test("waits for a pause in typing", async () => {
    search("claude team");
    expect(prices().queryByText("2 plans and models")).toBeNull();
    await prices().findByText("2 plans and models");
  });

  test("opens an item to show where its price comes from and what it does not pay for", async () => {
    search("chatgpt business");
    await prices().findByText("3 plans and models");
    open(/^ChatGPT Business ?OpenAI/);
    prices().getByText("since 2 Apr 2026");
    prices().getByText("Billed separately");
    expect(prices().getByRole("link", { name: "help.openai.com" }).getAttribute("target")).toBe("_blank");
  });

  test("shows the price of the component that is chosen", async () => {
    search("chatgpt business");
    await prices().findByText("3 plans and models");
    open(/^ChatGPT Business ?OpenAI/);
    fireEvent.change(prices().getByRole("combobox", { name: "Component" }), { target: { value: "seat annual" } });
    prices().getByText("$20 per seat month");
    prices().getByText('=AIB.PRICE("chatgpt-business-standard","seat annual")');
  });

  test("gives no price to what is quote only", async () => {
    search("chatgpt enterprise");
    await prices().findByText("1 plan or model");
    open(/^ChatGPT Enterprise ?OpenAI ?Enterprise ?Quote only/);
    prices().getByText(/ChatGPT Enterprise has no public price \(quote only\)/);
    expect(prices().queryByRole("button", { name: "Put price in cell" })).toBeNull();
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
