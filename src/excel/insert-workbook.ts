import * as messages from "../messages";
import {
  absoluteAddress,
  documentProperties,
  isProtected,
  onSheet,
  withSheetPrefix,
  type WorkbookDescription,
} from "../sheet";
import { allOrNothing } from "./all-or-nothing";
import {
  assertStructureOpen,
  type Clashes,
  clashesBetween,
  freePrefix,
  isClash,
  type Present,
  present,
} from "./clashes";
import { charactersOf, fillSeries, rectanglesOf, writeRectangle } from "./content";
import { deleteSheets } from "./delete-sheets";
import { writeFormats } from "./format";
import { mark, unmark } from "./marks";
import { run, runAfterTyping } from "./run";
import { protect, writeSettings } from "./sheet-settings";

/** How far the writing is: `done` of `total` batches, and what is being written now. */
export interface Progress {
  done: number;
  total: number;
  label: string;
}

export type InsertResult =
  | { status: "inserted"; sheets: string[] }
  /** nothing was written; under `suggestedPrefix` nothing clashes */
  | { status: "clash"; clashes: Clashes; suggestedPrefix: string | undefined };

/** A part of the work that travels to Excel in one request. */
interface Batch {
  label: string;
  write: (open: Open) => void;
}

/** The open workbook in one request, which asks for each of its sheets once. */
interface Open {
  workbook: Excel.Workbook;
  sheet: (id: string) => Excel.Worksheet;
}

function openIn({ workbook }: Excel.RequestContext): Open {
  const sheets = new Map<string, Excel.Worksheet>();
  return {
    workbook,
    sheet: (id) => {
      const sheet = sheets.get(id) ?? workbook.worksheets.getItem(id);
      sheets.set(id, sheet);
      return sheet;
    },
  };
}

interface SizedBatch extends Batch {
  characters: number;
}

/** Beyond so many characters a sheet is worth a request of its own, so that people see how far it is. */
const ENOUGH_CHARACTERS = 300_000;

/** Puts small ones into one request. */
function together(batches: readonly SizedBatch[]): Batch[] {
  const joined: SizedBatch[] = [];
  for (const { label, characters, write } of batches) {
    const last = joined.at(-1);
    if (!last || last.characters + characters > ENOUGH_CHARACTERS) joined.push({ label, characters, write });
    else {
      const { write: before } = last;
      last.characters += characters;
      last.write = (open) => {
        before(open);
        write(open);
      };
    }
  }
  return joined;
}

/** Settles that Excel calculates once a batch, not after each of its calls. */
async function send(context: Excel.RequestContext, { write }: Batch): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  write(openIn(context));
  await context.sync();
}

/**
 * Makes the sheets without naming them: a name that somebody takes in this very moment can then not stop the work
 * half way, and the ids say for certain which sheets are ours.
 */
function addSheets(count: number): Promise<string[]> {
  return runAfterTyping(async (context) => {
    const added = Array.from({ length: count }, () => context.workbook.worksheets.add());
    for (const sheet of added) {
      mark(sheet, "budget");
      sheet.load("id");
    }
    await context.sync();
    return added.map(({ id }) => id);
  });
}

/** A workbook that has a title of its own keeps it, and with it what else it says of itself. */
const hasNoTitle = ({ document }: Present): boolean => document.title === "";

function batchesOf(workbook: WorkbookDescription, ids: readonly string[], before: Present, isPart: boolean): Batch[] {
  const { sheets, names, activeSheet } = workbook;
  const ours = sheets.map((description, index) => {
    const id = ids[index] ?? "";
    return { description, at: ({ sheet }: Open) => sheet(id) };
  });
  return [
    {
      label: "names",
      write: (open) => {
        for (const { description, at } of ours) at(open).name = description.name;
        for (const { name, sheet, row, column } of names)
          open.workbook.names.add(name, `=${onSheet(sheet, absoluteAddress(row, column))}`);
      },
    },
    ...together(
      ours.flatMap(({ description, at }): SizedBatch[] => [
        ...rectanglesOf(description).map((rectangle) => ({
          label: description.name,
          characters: charactersOf(rectangle),
          write: (open: Open) => {
            writeRectangle(at(open), rectangle);
          },
        })),
        {
          label: description.name,
          characters: 0,
          write: (open: Open) => {
            fillSeries(at(open), description);
            writeFormats(at(open), description);
            writeSettings(at(open), description);
          },
        },
      ]),
    ),
    {
      label: activeSheet,
      write: (open) => {
        if (hasNoTitle(before)) Object.assign(open.workbook.properties, documentProperties(workbook));
        for (const { description, at } of ours) {
          if (isProtected(description)) protect(at(open));
          if (!isPart) unmark(at(open));
          if (description.name === activeSheet) at(open).activate();
        }
      },
    },
  ];
}

/** The sheets that this run has made: by their ids, or, when adding them failed part of the way, new ones without anything on them. */
async function ourSheets(before: Present, ids: readonly string[] | undefined): Promise<string[]> {
  if (ids) return [...ids];
  const known = new Set(before.sheets.map(({ id }) => id));
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    const added = worksheets.items.filter(({ id }) => !known.has(id));
    const used = added.map((sheet) => sheet.getUsedRangeOrNullObject(true));
    for (const range of used) range.load("address");
    await context.sync();
    return added.filter((_, index) => used[index]?.isNullObject).map(({ id }) => id);
  });
}

/** Takes back what is of the whole workbook. Before the sheets go: a name whose sheet is gone would be left as #REF!. */
const restoreDocument = (wanted: readonly { name: string }[], before: Present): Promise<void> =>
  run(async (context) => {
    const { names } = context.workbook;
    names.load("items/name");
    await context.sync();
    const ours = new Set(wanted.map(({ name }) => name.toLowerCase()));
    for (const item of names.items) if (ours.has(item.name.toLowerCase())) item.delete();
    if (hasNoTitle(before)) Object.assign(context.workbook.properties, before.document);
    await context.sync();
  });

/**
 * Adds the sheets and names of a description to the open workbook, in a few requests, and shows its active sheet.
 * Sheets that are already there are never touched: when a name is taken nothing is written and the result says so.
 *
 * @param options.sheetPrefix put before the name of every sheet and into every defined name
 * @param options.onProgress called after each request
 * @throws Refused when the workbook's structure is protected; NothingChanged when a request fails, with what Excel reported; HalfDone when what was made could not be removed again
 */
export async function insertWorkbook(
  description: WorkbookDescription,
  options: { onProgress?: ((progress: Progress) => void) | undefined; sheetPrefix?: string } = {},
): Promise<InsertResult> {
  const workbook = withSheetPrefix(description, options.sheetPrefix ?? "");
  const before = await present();
  assertStructureOpen(before);
  const clashes = clashesBetween(workbook, before);
  if (isClash(clashes)) return { status: "clash", clashes, suggestedPrefix: freePrefix(description, before) };
  await insertSheets(workbook, before, options);
  return { status: "inserted", sheets: workbook.sheets.map(({ name }) => name) };
}

interface InsertSheetsOptions {
  onProgress?: ((progress: Progress) => void) | undefined;
  /** more is to be done before the sheets are complete; until then they stay marked */
  isPart?: boolean;
}

/**
 * The same for a description whose names are known to be free.
 *
 * @param before what the workbook has
 * @returns the ids of the new sheets
 */
export function insertSheets(
  workbook: WorkbookDescription,
  before: Present,
  { onProgress, isPart = false }: InsertSheetsOptions = {},
): Promise<string[]> {
  const names = workbook.sheets.map(({ name }) => name);
  const made: { ids?: string[]; isNamed?: true } = {};
  const left = () => (made.isNamed ? messages.insertedInPart(names) : messages.insertedUnnamed(names));
  return allOrNothing(left, async (onFailure) => {
    onFailure(async () => {
      await restoreDocument(workbook.names, before);
      await deleteSheets(await ourSheets(before, made.ids));
    });
    const ids = (made.ids = await addSheets(workbook.sheets.length));
    const batches = batchesOf(workbook, ids, before, isPart);
    // nobody's cells are written over, so it can wait while somebody types in one
    await runAfterTyping(async (context) => {
      for (const [index, batch] of batches.entries()) {
        onProgress?.({ done: index, total: batches.length, label: batch.label });
        await send(context, batch);
        // the first names them
        made.isNamed = true;
      }
    });
    onProgress?.({ done: batches.length, total: batches.length, label: workbook.activeSheet });
    return ids;
  });
}
