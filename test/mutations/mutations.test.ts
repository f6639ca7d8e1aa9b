import { mutations } from "./mutations";

test("every slip can still be made, and its test is there: npm run mutations makes them", () => {
  const all = mutations();
  expect(new Set(all.map(({ mutation }) => mutation)).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(20);
});
