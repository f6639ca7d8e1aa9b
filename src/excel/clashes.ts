import * as messages from "../messages";
import { Refused } from "../problems";
import { isUsablePrefix, withSheetPrefix, type WorkbookDescription } from "../sheet";
import { run } from "./run";

/** What the open workbook already has. */
export interface Present {
  sheets: { id: string; name: string }[];
  names: string[];
  /** what the document says of itself; "" where nobody has said anything */
  document: { title: string; company: string };
  /** "Protect Workbook": no sheet can be added, deleted or renamed */
  isStructureProtected: boolean;
}

/** Names of the description that the open workbook already has. */
export interface Clashes {
  sheets: string[];
  names: string[];
}

export const isClash = ({ sheets, names }: Clashes): boolean => sheets.length + names.length > 0;

export function present(): Promise<Present> {
  return run(async (context) => {
    const { worksheets, names, properties, protection } = context.workbook;
    worksheets.load("items/id,items/name");
    names.load("items/name");
    properties.load("title,company");
    protection.load("protected");
    await context.sync();
    return {
      sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
      names: names.items.map(({ name }) => name),
      document: { title: properties.title, company: properties.company },
      isStructureProtected: protection.protected,
    };
  });
}

/** @throws Refused when no sheet can be added, deleted or renamed: better before the work than in the middle of it */
export function assertStructureOpen({ isStructureProtected }: Pick<Present, "isStructureProtected">): void {
  if (isStructureProtected) throw new Refused(messages.structureProtected);
}

// Excel's names do not care about upper and lower case.
const taken = (wanted: readonly { name: string }[], existing: readonly string[]): string[] => {
  const known = new Set(existing.map((name) => name.toLowerCase()));
  return wanted.map(({ name }) => name).filter((name) => known.has(name.toLowerCase()));
};

export const clashesBetween = (description: WorkbookDescription, existing: Present): Clashes => ({
  sheets: taken(
    description.sheets,
    existing.sheets.map(({ name }) => name),
  ),
  names: taken(description.names, existing.names),
});

/** Asks Excel, without writing anything, which of the description's names are taken when sheets get this prefix. */
export const clashesOf = async (description: WorkbookDescription, sheetPrefix = ""): Promise<Clashes> =>
  clashesBetween(withSheetPrefix(description, sheetPrefix), await present());

const PREFIXES = ["AIB ", ...Array.from({ length: 98 }, (_, index) => `AIB ${index + 2} `)];

/** The first of "AIB ", "AIB 2 ", … under which nothing clashes; undefined in a workbook that has them all. */
export const freePrefix = (description: WorkbookDescription, existing: Present): string | undefined =>
  PREFIXES.find(
    (prefix) =>
      isUsablePrefix(prefix, description) && !isClash(clashesBetween(withSheetPrefix(description, prefix), existing)),
  );
