import { type ILanguagePack, LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingTexts from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationTexts from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteTexts from "@univerjs/preset-sheets-note/locales/en-US";
import { createBook, type OpenBook, registerPlugins } from "./create-book";
import { markNoInvalidCells } from "./no-invalid-marks";
import { drawSeldomWhileBusy } from "./seldom-drawing";
import { shrinkToFit } from "./shrink-to-fit";

/** Univer's own texts lack one, tools in one row ask for others by another name, and packs are merged by their first names only. */
function withMissingText(pack: ILanguagePack): ILanguagePack {
  const ui = pack["ui"] as ILanguagePack;
  const ribbon = { ...(ui["ribbon"] as ILanguagePack), menu: "Menu" };
  return { ...pack, ribbon, ui: { ...ui, ribbon } };
}

/** A workbook in a visible grid, inside the element with the id. */
export function createGrid(container: string): OpenBook {
  const texts = [coreTexts, conditionalFormattingTexts, dataValidationTexts, noteTexts] as ILanguagePack[];
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: withMissingText(mergeLocales(...texts)) },
  });
  registerPlugins(univer, [
    UniverSheetsCorePreset({
      container,
      // one row of the window less than with tabs above the tools
      ribbonType: "simple",
      // a month as a text is no fault
      sheets: { disableForceStringMark: true, disableForceStringAlert: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsNotePreset(),
  ]);
  const open = createBook(univer);
  drawSeldomWhileBusy(open);
  markNoInvalidCells(univer.__getInjector());
  shrinkToFit(open);
  return open;
}
