import { findItem, findPrice, priceBook } from "../../src/pricebook";
import { amountText, dateText } from "../../src/taskpane/money-text";
import { changeText, moneyText, priceText, sourceLink } from "../../src/taskpane/price-text";

describe("money", () => {
  test.each([
    [25, "USD", "$25"],
    [9.99, "USD", "$9.99"],
    [0.5, "USD", "$0.50"],
    [0.0125, "USD", "$0.0125"],
    [1250.5, "EUR", "€1,250.50"],
    [62.5, "credits", "62.5 credits"],
  ])("%d %s is %s", (amount, currency, text) => {
    expect(moneyText(amount, currency)).toBe(text);
  });
});

test("a price is said with its unit", () => {
  const price = (name: string, component: string) =>
    priceText(findPrice(priceBook, { item: findItem(priceBook, name), component }));
  expect(price("ChatGPT Business", "seat monthly")).toBe("$25 per seat month");
  expect(price("gpt-5", "input")).toBe("$1.25 per 1M tokens");
  expect(price("codex-credits", "codex gpt-5.5 input")).toBe("125 credits per 1M tokens");
  expect(price("openai-api", "batch")).toBe("× 0.5");
});

test.each([
  ["2026-11-23", "23 Nov 2026"],
  ["2026-01-01", "1 Jan 2026"],
  ["2026-08", "Aug 2026"],
])("%s reads %s", (date, text) => {
  expect(dateText(date)).toBe(text);
});

describe("a source", () => {
  test.each([
    ["https://www.runwayml.com/pricing", "runwayml.com", "https://www.runwayml.com/pricing"],
    [
      "https://docs.dev.runwayml.com/guides/pricing/ ; github:runwayml/skills@c5674fd",
      "docs.dev.runwayml.com",
      "https://docs.dev.runwayml.com/guides/pricing/",
    ],
    [
      "npm:@pydantic/genai-prices@0.1.8",
      "@pydantic/genai-prices@0.1.8",
      "https://www.npmjs.com/package/@pydantic/genai-prices",
    ],
    ["LiteLLM discussion 52347", "LiteLLM discussion 52347", undefined],
  ])("%s is shown as %s", (source, text, href) => {
    expect(sourceLink(source)).toEqual(href === undefined ? { text } : { text, href });
  });

  test("is never empty, for any price of the book", () => {
    priceBook.prices.forEach(({ source }) => expect(sourceLink(source).text).not.toBe(""));
  });
});

test("amounts of a budget are shown in whole cents of its currency", () => {
  expect(amountText(1234.5, "USD")).toBe("$1,234.50");
  expect(amountText(0.005, "EUR", true)).toBe("+€0.01");
  expect(amountText(0, "USD", true)).toBe("$0.00");
});

test("a change says before, after and difference; what is unknown is said to be, and no difference is made of it", () => {
  expect(changeText(360, 300, "USD")).toBe("$360.00 → $300.00 (-$60.00)");
  expect(changeText(null, 300, "USD")).toBe("unknown → $300.00");
  expect(changeText(360, null, "USD")).toBe("$360.00 → unknown");
});
