/** Formulas of the field through the real functions: those that were reported, and their siblings. */
import { reported, siblings, wanted } from "./cases";
import { shownFor } from "./formula";

const figure = (amount: number) => expect.closeTo(amount, Math.abs(amount) > 1e5 ? 4 : 8) as number;

describe.each([...wanted, ...siblings])("$kind", ({ cases }) => {
  test.each(cases)("$f gives $gives", ({ f, gives }) => {
    const shown = shownFor(f);
    if (typeof gives === "object" && "says" in gives) {
      const error = Array.isArray(shown) && shown.length === 1 && shown[0]!.length === 1 ? shown[0]![0] : shown;
      expect(error).toMatchObject({ error: gives.error, message: expect.stringContaining(gives.says) as string });
    } else if (Array.isArray(gives)) expect(shown).toEqual([gives.map(figure)]);
    else expect(shown).toEqual([[typeof gives === "number" ? figure(gives) : gives]]);
  });
});

test("every reported formula is here, under its kind", () => {
  const formulas = (list: readonly { kind: string; cases: readonly { f?: string }[] }[]) =>
    list.map(({ kind, cases }) => [kind, cases.flatMap(({ f }) => f ?? [])]).filter(([, cases]) => cases!.length > 0);
  expect(formulas(wanted)).toEqual(formulas(reported));
  expect(reported.flatMap(({ cases }) => cases)).toHaveLength(22);
});
