import type { Book } from "../book";
import { type Definition, hostObject } from "../host-object";
import { storedProperties } from "./stored";

export const workbook: Definition<Book> = {
  get: { Name: (book) => book.name, ReadOnly: (book) => book.isReadOnly },
  child: {
    Application: (book) => hostObject("Application", book),
    Names: (book) => hostObject("NamedItemCollection", book),
    Properties: (book) => hostObject("DocumentProperties", book),
    Protection: (book) => hostObject("WorkbookProtection", book),
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
    CalculationState: (book) => book.calculationState,
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

export const documentProperties: Definition<Book> = storedProperties<Book>((book) => book.properties, {
  Author: "",
  Category: "",
  Comments: "",
  Company: "",
  Keywords: "",
  Manager: "",
  Subject: "",
  Title: "",
});
