import { absoluteAddress, onSheet } from "../workbook/a1";
import type { NameDescription } from "../workbook/sheet";

/**
 * Points defined names at other cells, and back. Names that exist are never deleted, so that the user's own formulas with
 * them go on.
 */
export class NamePointing {
  private before: { name: string; formula: string | undefined }[] = [];

  constructor(private readonly names: readonly NameDescription[]) {}

  apply(): Promise<void> {
    return Excel.run(async (context) => {
      const { names } = context.workbook;
      names.load("items/name,items/formula");
      await context.sync();
      const present = new Map(names.items.map((item) => [item.name.toLowerCase(), item]));
      this.before = this.names.map(({ name }) => {
        // typed as anything; a name for cells has a text
        const formula = present.get(name.toLowerCase())?.formula as string | undefined;
        return { name, formula };
      });
      for (const { name, sheet, row, column } of this.names) {
        const target = `=${onSheet(sheet, absoluteAddress(row, column))}`;
        const item = present.get(name.toLowerCase());
        if (item) item.formula = target;
        else names.add(name, target);
      }
      await context.sync();
    });
  }

  /** Nothing happens when nothing has been applied. */
  undo(): Promise<void> {
    return Excel.run(async (context) => {
      for (const { name, formula } of this.before) {
        const item = context.workbook.names.getItemOrNullObject(name);
        if (formula === undefined) item.delete();
        else item.formula = formula;
      }
      await context.sync();
    });
  }
}
