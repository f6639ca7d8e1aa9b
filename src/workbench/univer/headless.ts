import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import { createBook, type OpenBook, registerPlugins } from "./create-book";

/** A workbook with Univer's formula engine and no screen, for tests in Node. */
export function createHeadlessBook(): OpenBook {
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
  });
  registerPlugins(univer, [UniverSheetsNodeCorePreset()]);
  return createBook(univer);
}
