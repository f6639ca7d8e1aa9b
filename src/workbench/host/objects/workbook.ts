import type { Book } from "../book";
import { hostObject, type Definition } from "../host-object";

export const workbook: Definition<Book> = {
  get: { Name: (book) => book.name },
  child: {
    Application: (book) => hostObject("Application", book),
    Names: (book) => hostObject("NamedItemCollection", book),
    Settings: (book) => hostObject("SettingCollection", book),
    Worksheets: (book) => hostObject("WorksheetCollection", book),
  },
  method: {
    GetActiveCell: (book) => {
      const sheet = book.activeSheet();
      return hostObject("Range", { sheet, area: { ...sheet.selection(), rows: 1, columns: 1 } });
    },
    GetSelectedRange: (book) => {
      const sheet = book.activeSheet();
      return hostObject("Range", { sheet, area: sheet.selection() });
    },
    _RegisterActivatedEvent: () => undefined,
    _UnregisterActivatedEvent: () => undefined,
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
  },
};

export const application: Definition<Book> = {
  get: {
    CalculationMode: (book) => book.calculationMode,
    CalculationState: () => "Done",
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
  },
  set: {
    CalculationMode: (book, mode: Book["calculationMode"]) => {
      book.calculationMode = mode;
    },
  },
  method: {
    Calculate: (book) => {
      book.recalculate();
    },
    // Nothing is calculated or drawn within a batch anyway.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
