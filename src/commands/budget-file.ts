import { type Budget, parseBudget, readJson } from "../budget";
import type { OpenBudget } from "../excel";
import * as messages from "../messages";
import { priceBook } from "../pricebook";
import { BadArgument } from "../problems";
import { describeWorkbook, readBudget, roomOn } from "../workbook";
import { faultText, readOpenBudget } from "./open-budget";
import { shownValues } from "./shown-values";

/** A file to be saved by the browser. */
export interface BudgetFile {
  name: string;
  /** its media type */
  type: string;
  content: Uint8Array | string;
  /** what whoever opens it should know */
  note?: string;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** "AI budget 2027–2028" → "AI budget 2027–2028 2026-11-23.xlsx": the title and the date that pins its prices. */
const fileName = ({ title, pricesKnownOn }: Budget, extension: string): string =>
  `${
    title
      .replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, " ")
      .trim()
      .slice(0, 80) || "AI budget"
  } ${pricesKnownOn}.${extension}`;

/**
 * A budget as a workbook of its own, by the same description as in Excel.
 *
 * @param open the workbook that it was read from: what it shows goes into the file, where the two are alike
 */
export async function workbookFile(budget: Budget, open?: OpenBudget): Promise<BudgetFile> {
  // loaded when it is needed: most people never export
  const { writeWorkbook } = await import("../xlsx");
  const data = open?.sheets.data !== undefined;
  const room = open && roomOn(open.values, open.formulas);
  const description = describeWorkbook(budget, priceBook, { data, ...(room && { room }) });
  const values = open && (await shownValues(description, open));
  const content = await writeWorkbook(description, values);
  return { name: fileName(budget, "xlsx"), type: XLSX, content, ...(!values && { note: messages.savedWithoutValues }) };
}

/** A budget as JSON, in the form that can be imported again. */
export const jsonFile = (budget: Budget): BudgetFile => ({
  name: fileName(budget, "json"),
  type: "application/json",
  content: `${JSON.stringify(budget, null, 2)}\n`,
});

/**
 * The open workbook's budget as a file.
 *
 * @throws BadArgument when there is none or cells of it cannot be read
 */
export async function exportBudget(format: "xlsx" | "json"): Promise<BudgetFile> {
  const { open, read } = await readOpenBudget();
  return format === "xlsx" ? workbookFile(read.budget, open) : jsonFile(read.budget);
}

/** The largest budget that can be inserted, 500 lines by 60 months, takes 17 MB. */
const LARGEST_FILE = 50_000_000;

/**
 * Before a file is read into memory.
 *
 * @throws BadArgument when it is too large to be a budget
 */
export function checkFileSize(name: string, bytes: number): void {
  if (bytes > LARGEST_FILE) throw new BadArgument(messages.fileTooLarge(name, LARGEST_FILE / 1_000_000));
}

/**
 * The budget in a file of either form.
 *
 * @throws BadArgument when it holds none, or one with faults, or is too large
 */
export async function importBudget(name: string, content: Uint8Array): Promise<Budget> {
  checkFileSize(name, content.length);
  return /\.xlsx$/i.test(name) ? fromWorkbook(name, content) : parseBudget(readJson(name, content));
}

async function fromWorkbook(name: string, content: Uint8Array): Promise<Budget> {
  const { isTooLarge, LARGEST_UNZIPPED, readWorkbookFile } = await import("../xlsx");
  const sheetsOf = async () => {
    if (isTooLarge(content)) throw new BadArgument(messages.unpackedTooLarge(name, LARGEST_UNZIPPED / 1_000_000));
    return await readWorkbookFile(content);
  };
  const [sheets] = await sheetsOf().catch((error: unknown) => {
    throw error instanceof BadArgument ? error : new BadArgument(messages.notXlsx(name));
  });
  if (!sheets) throw new BadArgument(messages.noBudgetIn(name));
  const read = readBudget(sheets);
  if ("faults" in read) throw new BadArgument(faultText(read.faults));
  return read.budget;
}
