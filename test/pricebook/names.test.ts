import { findItem, nearestNames, priceBook } from "../../src/pricebook";
import { problemOf } from "./book";

const idOf = (name: string) => findItem(priceBook, name).id;

describe("an item is found", () => {
  test.each([
    ["by its id", "claude-opus-5-5", "claude-opus-5-5"],
    ["by its display name", "ChatGPT Business", "chatgpt-business-standard"],
    ["by an alias", "ChatGPT Business Standard", "chatgpt-business-standard"],
    ["by the short name of the standard seat", "Claude Team", "claude-team-standard"],
    ["by its former name", "Claude Max 20x", "claude-ultra"],
    ["whatever the case", "GPT-6-SOL", "gpt-6-sol"],
    ["with blanks around", " gpt-5 ", "gpt-5"],
    ["by the vendor's other spelling", "claude-sonnet-4.5", "claude-sonnet-4-5"],
    ["in the older word order", "claude-3.5-sonnet", "claude-3-5-sonnet"],
    ["by the vendor's short form", "gpt-5.6", "gpt-5.6-sol"],
    ["with a snapshot date", "gpt-4.1-2025-04-14", "gpt-4.1"],
    ["with a compact snapshot date", "claude-sonnet-4-5-20250929", "claude-sonnet-4-5"],
    ["by vendor/name", "google/veo-3.1", "veo-3.1"],
    ["by the id that needs the vendor", "runway/veo3.1", "runway/veo3.1"],
    ["by vendor and display name", "openai/ChatGPT Business", "chatgpt-business-standard"],
  ])("%s: %s", (_how, name, id) => {
    expect(idOf(name)).toBe(id);
  });

  test("a dated snapshot with a price of its own is not dropped to its model", () => {
    expect(idOf("gpt-4o-2024-05-13")).toBe("gpt-4o-2024-05-13");
    expect(idOf("gpt-4o-2024-08-06")).toBe("gpt-4o");
  });

  test("every item by its id or, where two vendors share it, by vendor/id", () => {
    for (const item of priceBook.items) {
      const short = item.id.startsWith(`${item.vendor}/`) ? item.id : `${item.vendor}/${item.id}`;
      // the vendor's own id of the Agent API's model is what vendor/name makes of the older "sonar"
      expect(idOf(short)).toBe(item.id === "sonar" ? "perplexity/sonar" : item.id);
      expect(idOf(`${item.vendor}/${item.name}`)).toBe(item.id === "sonar" ? "perplexity/sonar" : item.id);
    }
    expect(idOf("sonar")).toBe("sonar");
  });

  test("another product of the same price is an item of its own", () => {
    expect(idOf("gpt-5-codex")).toBe("gpt-5-codex");
    expect(findItem(priceBook, "gpt-5-codex").endsOn).not.toBe(findItem(priceBook, "gpt-5").endsOn);
  });
});

describe("a name that can mean several items lists them", () => {
  test.each([
    ["Google AI Ultra", '"google-ai-ultra-5x", "google-ai-ultra-20x"'],
    ["ChatGPT Pro", '"chatgpt-pro-100", "chatgpt-pro-200", "chatgpt-pro-500"'],
    ["Max", '"claude-max", "runway-max", "perplexity-max", "github-copilot-max", "devin-max"'],
    ["qwen3-32b", '"groq/qwen/qwen3-32b", "bedrock/qwen3-32b"'],
    ["veo3.1", '"google/veo-3.1", "runway/veo3.1"'],
    ["veo-3.1", '"google/veo-3.1", "runway/veo3.1"'],
    ["veo-3.1-fast", '"google/veo-3.1-fast", "runway/veo3.1_fast"'],
    ["veo3.1_fast", '"google/veo-3.1-fast", "runway/veo3.1_fast"'],
    ["gemini_2.5_flash", '"google/gemini-2.5-flash", "runway/gemini_2.5_flash"'],
  ])("%s", (name, choices) => {
    expect(problemOf(() => idOf(name))).toBe(`NoPrice: "${name}" can mean ${choices}; name one of them.`);
  });

  test("Pro is sold by many vendors", () => {
    const problem = problemOf(() => idOf("pro"));
    for (const id of [
      "chatgpt-pro-200",
      "claude-pro",
      "google-ai-pro",
      "firefly-pro",
      "runway-pro",
      "perplexity-pro",
      "cursor-pro",
    ])
      expect(problem).toContain(`"${id}"`);
  });
});

describe("an unknown name", () => {
  test.each(["claude-sonnet-5-6", "gpt-6", "claude-opus", "gpt-5-turbo", "gemini-2.5", "claude sonnet 5 5", "veo3"])(
    'is not completed or guessed: "%s"',
    (name) => {
      expect(problemOf(() => idOf(name))).toMatch(/^NoPrice: "[^"]+" is not in the price book; /);
    },
  );

  test("comes with up to three close names", () => {
    expect(problemOf(() => idOf("ChatGPT Busines"))).toBe(
      'NoPrice: "ChatGPT Busines" is not in the price book; did you mean "ChatGPT Business", "ChatGPT Business Premium", "ChatGPT Business Codex"?',
    );
    expect(nearestNames(priceBook, "claude-sonet-5-5")[0]).toBe("claude-sonnet-5-5");
    expect(nearestNames(priceBook, "veo3")).toContain("runway/veo3");
    expect(nearestNames(priceBook, "gpt-4")).toHaveLength(3);
  });

  test("that is like nothing points to the catalogue", () => {
    expect(problemOf(() => idOf("photocopier"))).toMatch(/see =AIB\.CATALOG\(\) for the names\.$/);
  });
});
