import { run } from "./run";
/** What a workbook consists of, as far as sheets and names that somebody adds can change it. */
export interface Inventory {
  sheets: { id: string; name: string; visibility: string }[];
  /** with what they mean */
  names: { name: string; formula: string }[];
  active: string;
  document: { title: string; company: string };
  /** "Protect Workbook": no sheet can be added, deleted or renamed */
  isStructureProtected: boolean;
}

export function inventory(): Promise<Inventory> {
  return run(async (context) => {
    const { worksheets, names, properties, protection } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    worksheets.load("items/id,items/name,items/visibility");
    names.load("items/name,items/formula");
    properties.load("title,company");
    protection.load("protected");
    active.load("id");
    await context.sync();
    return {
      sheets: worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility })),
      names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
      active: active.id,
      document: { title: properties.title, company: properties.company },
      isStructureProtected: protection.protected,
    };
  });
}

/**
 * Removes sheets and names that were not there before. What else has come since, somebody else has made: it stays.
 *
 * @param before with the sheet that is to be shown again and what the document is to say of itself
 * @param ours the names of what may be removed, in any case of letters
 * @throws Error what Excel reported
 */
export async function removeAdded(before: Inventory, ours: { sheets: string[]; names: string[] }): Promise<void> {
  const now = await inventory();
  const isOurs = (of: readonly string[], name: string) => of.some((own) => own.toLowerCase() === name.toLowerCase());
  const names = now.names.filter(
    ({ name }) => isOurs(ours.names, name) && !before.names.some((known) => known.name === name),
  );
  const sheets = now.sheets.filter(
    ({ id, name }) => isOurs(ours.sheets, name) && !before.sheets.some((known) => known.id === id),
  );
  const isShown = now.sheets.some(({ id }) => id === before.active);
  await run(async (context) => {
    const { worksheets, names: all, properties } = context.workbook;
    if (isShown) worksheets.getItem(before.active).activate();
    // Names first: a name whose sheet is gone would be left as #REF!.
    for (const { name } of names) all.getItem(name).delete();
    for (const { id } of sheets) worksheets.getItem(id).delete();
    // a budget gives its title only to a document that has none
    if (before.document.title === "") Object.assign(properties, before.document);
    await context.sync();
  });
}
