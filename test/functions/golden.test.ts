import { GOLDEN, type Golden, type GoldenCell } from "../../src/commands/self-test/golden";
import { excel, type ShownError, spill } from "./custom-functions-runtime";

/** Formulas whose arguments are plain literals are their own arguments. */
function call({ formula, arguments: given }: Golden): { name: string; args: unknown[] } {
  const [, name = "", literals = ""] = /AIB\.([A-Z]+)\((.*)\)/.exec(formula) ?? [];
  return { name, args: given ?? (JSON.parse(`[${literals}]`) as unknown[]) };
}

/** SUM is Excel's own; around a function it makes one figure of the row. */
const added = (cells: unknown[][]): unknown[][] => [
  [cells.flat().reduce<number>((sum, cell) => sum + (cell as number), 0)],
];

const isShownError = (value: unknown): value is ShownError =>
  typeof value === "object" && value !== null && "error" in value;

function expectCell(got: unknown, gives: GoldenCell): void {
  if (typeof gives === "number") {
    expect(typeof got === "number" ? got : { error: got }).toBeCloseTo(gives, Math.abs(gives) > 1e5 ? 4 : 8);
  } else if (typeof gives === "string") expect(got).toBe(gives);
  else {
    expect(got).toMatchObject({ error: gives.error });
    expect((got as ShownError).message).toContain(gives.says);
  }
}

describe.each(GOLDEN)("$about", ({ cases }) => {
  test.each(cases.map((golden): [string, string, Golden] => [golden.what, golden.formula, golden]))(
    "%s: %s",
    (_what, _formula, golden) => {
      const { name, args } = call(golden);
      const got = spill(() => excel[name]!(...args));
      const expected = Array.isArray(golden.gives) ? golden.gives : [[golden.gives]];
      const spilled = isShownError(got) ? [[got]] : got;
      const cells = golden.formula.startsWith("=SUM(") ? added(spilled) : spilled;
      expect(cells.map((row) => row.length)).toEqual(expected.map((row) => row.length));
      expected.forEach((row, i) => row.forEach((gives, j) => expectCell(cells[i]![j], gives)));
    },
  );
});
