import type { Plugin, PluginCtor, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { CellLinks } from "./cell-links";
import { compareCellsThemselves } from "./compared-values";
import { CustomFunctions } from "./custom-functions";
import { forgetDeletedSheets } from "./deleted-sheet-names";
import { collectFormulasOfOneSheet } from "./formula-data-speed";
import { lookWhereNameStands } from "./name-change-speed";
import { keepDependencies } from "./recalculation";
import { renameInSharedFormulas } from "./rename-in-shared-formulas";
import { allowSelfReferences } from "./self-reference";
import { speedUpSharedFormulas } from "./shared-formula-speed";
import { compareTextsAsExcel } from "./text-comparison";
import { UniverBook } from "./univer-book";

/** A new workbook and the product it lives in. */
export interface OpenBook {
  univer: Univer;
  api: FUniver;
  book: UniverBook;
  functions: CustomFunctions;
  links: CellLinks;
}

/** The part of a Univer preset that counts here; each preset package declares the type anew. */
interface Preset {
  plugins: (PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown])[];
}

/** Presets share plugins; each is registered once, with the options of the last preset that names it. */
export function registerPlugins(univer: Univer, presets: Preset[]): void {
  const plugins = new Map<string, [PluginCtor<Plugin>, unknown]>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
    plugins.set(plugin.pluginName, [plugin, options]);
  }
  for (const [plugin, options] of plugins.values()) univer.registerPlugin(plugin, options as never);
}

/** Opens a new workbook with one empty sheet, as Excel does. */
export function createBook(univer: Univer): OpenBook {
  const api = FUniver.newAPI(univer);
  const workbook = api.createWorkbook({
    id: "workbench",
    name: "workbench",
    sheetOrder: ["sheet1"],
    sheets: { sheet1: { id: "sheet1", name: "Sheet1", rowCount: 100, columnCount: 26 } },
  });
  const injector = univer.__getInjector();
  allowSelfReferences(injector);
  compareCellsThemselves();
  compareTextsAsExcel(injector);
  speedUpSharedFormulas(injector);
  collectFormulasOfOneSheet(injector);
  forgetDeletedSheets(injector);
  renameInSharedFormulas(injector);
  lookWhereNameStands(injector);
  const { forgetReadNames } = keepDependencies(injector);
  const book = new UniverBook(workbook, injector, forgetReadNames);
  return { univer, api, book, functions: new CustomFunctions(injector), links: new CellLinks(injector) };
}
