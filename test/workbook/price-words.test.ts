import { componentInWords, pageOf, unitInWords } from "../../src/workbook/facts/price-words";

test.each([
  ["seat monthly", "Seat, paid monthly"],
  ["seat annual", "Seat, paid yearly"],
  ["input", "Input tokens"],
  ["output batch long", "Output tokens, batch, long requests"],
  ["cache write 1h", "Cached input, kept 1 hour"],
  ["cache read us+batch", "Cached input, read, us+batch"],
  ["input audio", "Input tokens, audio"],
  ["web search", "Web search"],
])("%s is, in words, %s", (component, words) => {
  expect(componentInWords(component)).toBe(words);
});

test.each([
  ["USD", 1, "seat month", "USD per seat month"],
  ["USD", 1_000_000, "token", "USD per 1M tokens"],
  ["EUR", 1000, "query", "EUR per 1,000 queries"],
  ["USD", 1000, "search", "USD per 1,000 searches"],
  ["USD", 0.01, "credit", "USD per 0.01 credit"],
])("%s for %d of %s is %s", (currency, per, unit, words) => {
  expect(unitInWords({ currency, per, unit })).toBe(words);
});

test.each([
  ["https://claude.com/pricing", "https://claude.com/pricing"],
  [
    "https://docs.dev.runwayml.com/guides/pricing/ ; github:runwayml/skills@c5674fd",
    "https://docs.dev.runwayml.com/guides/pricing/",
  ],
  ["npm:@pydantic/genai-prices@0.1.8", "https://www.npmjs.com/package/@pydantic/genai-prices/v/0.1.8"],
  [
    "github:Portkey-AI/models@f654307 general/openai.json",
    "https://github.com/Portkey-AI/models/blob/f654307/general/openai.json",
  ],
  ["one discussion thread", ""],
])("%s is read at %s", (source, page) => {
  expect(pageOf(source)).toBe(page);
});
