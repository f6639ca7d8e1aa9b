import { keepPointedAt, keptPointedAt, type PointedAt } from "./marks";
import { run } from "./run";

/** A name of the workbook and what it is to stand for, with "=". */
export interface NameTarget {
  name: string;
  formula: string;
}

/**
 * Points defined names at other cells, and back. Names that exist are never deleted, so that the user's own formulas with
 * them go on.
 */
export class NamePointing {
  private before: { name: string; formula: string | undefined }[] = [];

  constructor(private readonly targets: readonly NameTarget[]) {}

  /** @param cells the user's formulas that will be pointed elsewhere next; what all of it was is kept in the workbook */
  apply(cells: PointedAt["cells"] = []): Promise<void> {
    return run(async (context) => {
      const present = await presentNames(context);
      this.before = this.targets.map(({ name }) => ({ name, formula: present.get(name.toLowerCase())?.formula }));
      keepPointedAt(context.workbook, {
        names: this.before.map(({ name, formula = null }) => ({ name, formula })),
        cells,
      });
      point(context, this.targets, present);
      await context.sync();
    });
  }

  /** Nothing happens when nothing has been applied. */
  undo(): Promise<void> {
    return run(async (context) => {
      const kept = keptPointedAt(context.workbook);
      point(context, this.before, await presentNames(context));
      if (!kept.isNullObject) kept.delete();
      await context.sync();
    });
  }
}

// typed as anything; a name for cells has a text
type Item = Omit<Excel.NamedItem, "formula"> & { formula: string };

async function presentNames(context: Excel.RequestContext): Promise<Map<string, Item>> {
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  await context.sync();
  return new Map((names.items as Item[]).map((item) => [item.name.toLowerCase(), item]));
}

/** Names without a formula go. */
function point(
  { workbook }: Excel.RequestContext,
  targets: readonly { name: string; formula: string | undefined }[],
  present: ReadonlyMap<string, Item>,
): void {
  for (const { name, formula } of targets) {
    const item = present.get(name.toLowerCase());
    if (formula === undefined) item?.delete();
    else if (item) item.formula = formula;
    else workbook.names.add(name, formula);
  }
}
