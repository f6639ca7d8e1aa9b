import type { Area } from "./address";
import type { Book, Name, Sheet } from "./book";
import type { StoredObject } from "./stored-object";

/** What stands behind each Office.js type on the host's side. */
export interface Targets {
  Workbook: Book;
  Application: Book;
  DocumentProperties: Book;
  WorksheetCollection: Book;
  NamedItemCollection: Book;
  SettingCollection: Book;
  Setting: { book: Book; key: string };
  NamedItem: { book: Book; name: Name };
  Worksheet: Sheet;
  Range: RangeTarget;
  RangeAreas: RangeTarget;
  RangeFormat: RangeTarget;
  RangeFill: RangeTarget;
  RangeFont: RangeTarget;
  RangeBorderCollection: RangeTarget;
  RangeBorder: RangeTarget & { index: string };
  FormatProtection: RangeTarget;
  DataValidation: RangeTarget;
  ConditionalFormatCollection: RangeTarget;
  ConditionalFormat: ConditionalFormatTarget;
  ConditionalFormatPart: StoredObject;
  AutoFilter: Sheet;
  WorksheetFreezePanes: Sheet;
  WorksheetProtection: Sheet;
  WorkbookProtection: Book;
  PageLayout: Sheet;
  PageBreakCollection: StoredObject;
  PageBreak: Pick<Area, "row" | "column">;
  HeaderFooterGroup: StoredObject;
  HeaderFooter: StoredObject;
  CustomPropertyCollection: Sheet;
  CustomProperty: { sheet: Sheet; key: string };
  ChartCollection: Sheet;
  Chart: { sheet: Sheet; chart: StoredObject };
  ChartPart: StoredObject;
  ChartSeriesCollection: StoredObject;
  /** Office's own services that are no workbook: the ready signal of custom functions and the like. */
  Service: CustomFunctionResults;
}

export interface RangeTarget {
  sheet: Sheet;
  area: Area;
  /** of several areas, those behind the first */
  further?: readonly Area[];
}

export interface ConditionalFormatTarget {
  sheet: Sheet;
  area: Area;
  format: StoredObject;
}

/** Where office.js delivers what a custom function gave back. */
export interface CustomFunctionResults {
  deliver(results: unknown[]): void;
}

export type TypeName = keyof Targets;

export interface HostObject<T extends TypeName = TypeName> {
  type: T;
  target: Targets[T];
  /** set once office.js asked to keep the object beyond the batch */
  referenceId?: string;
}

export const hostObject = <T extends TypeName>(type: T, target: Targets[T]): HostObject<T> => ({ type, target });

/** The answer of `…OrNullObject` when there is none. */
export const NULL_OBJECT = Symbol("null object");
export type Resolved = HostObject | typeof NULL_OBJECT;

/** The members of one Office.js type, by their names on the wire (first letter upper case). */
export interface Definition<Target> {
  get?: Record<string, (target: Target) => unknown>;
  set?: Record<string, (target: Target, value: never) => void>;
  child?: Record<string, (target: Target) => Resolved>;
  method?: Record<string, (target: Target, ...args: never[]) => unknown>;
  /** on collections: all items, and one by its key */
  items?: (target: Target) => HostObject[];
  item?: (target: Target, key: never) => Resolved;
}

export type Definitions = { [T in TypeName]: Definition<Targets[T]> };

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && "type" in value && "target" in value;
