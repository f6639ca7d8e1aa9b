import { type Area, formatAddress, parseAddress } from "../address";
import { invalidArgument } from "../api-error";
import type { Sheet } from "../book";
import { type Definition, type HostObject, hostObject } from "../host-object";
import type { StoredObject } from "../stored-object";
import { storedProperties } from "./stored";

/** Print settings are remembered, never printed. */
const store = (sheet: Sheet): StoredObject => sheet.extras.pageLayout;

const remember =
  (property: string) =>
  (sheet: Sheet, range: HostObject<"Range"> | string): void => {
    store(sheet).properties[property] =
      typeof range === "string" ? range : formatAddress(range.target.sheet.name, range.target.area, true);
  };

export const pageLayout: Definition<Sheet> = {
  ...storedProperties(store, {
    BlackAndWhite: false,
    BottomMargin: 54,
    CenterHorizontally: false,
    CenterVertically: false,
    FooterMargin: 22.5,
    HeaderMargin: 22.5,
    LeftMargin: 50.4,
    Orientation: "Portrait",
    PaperSize: "Letter",
    PrintGridlines: false,
    PrintHeadings: false,
    PrintOrder: "DownThenOver",
    RightMargin: 50.4,
    TopMargin: 54,
    Zoom: { scale: 100 },
  }),
  child: { HeadersFooters: (sheet) => hostObject("HeaderFooterGroup", store(sheet).child("HeadersFooters")) },
  method: {
    SetPrintArea: remember("PrintArea"),
    SetPrintMargins: (sheet, unit: string, margins: unknown) => {
      store(sheet).properties["PrintMargins"] = { unit, margins };
    },
    SetPrintTitleColumns: remember("PrintTitleColumns"),
    SetPrintTitleRows: remember("PrintTitleRows"),
  },
};

type Break = Pick<Area, "row" | "column">;
const breaksOf = (store: StoredObject): Break[] => (store.properties["breaks"] as Break[] | undefined) ?? [];

function addBreak(store: StoredObject, range: HostObject<"Range"> | string): HostObject {
  const area = typeof range === "string" ? parseAddress(range)?.area : range.target.area;
  if (!area) throw invalidArgument();
  store.properties["breaks"] = [...breaksOf(store), area];
  return hostObject("PageBreak", area);
}

export const pageBreakCollection: Definition<StoredObject> = {
  items: (store) => breaksOf(store).map((area) => hostObject("PageBreak", area)),
  method: {
    Add: addBreak,
    GetCount: (store) => breaksOf(store).length,
    RemovePageBreaks: (store) => {
      store.properties["breaks"] = [];
    },
  },
};

export const pageBreak: Definition<Break> = {
  get: { ColumnIndex: ({ column }) => column, RowIndex: ({ row }) => row },
};

const self = (object: StoredObject): StoredObject => object;
const pages = (name: string) => (group: StoredObject) => hostObject("HeaderFooter", group.child(name));

export const headerFooterGroup: Definition<StoredObject> = {
  ...storedProperties(self, { State: "Default", UseSheetMargins: true, UseSheetScale: true }),
  child: {
    DefaultForAllPages: pages("DefaultForAllPages"),
    EvenPages: pages("EvenPages"),
    FirstPage: pages("FirstPage"),
    OddPages: pages("OddPages"),
  },
};

export const headerFooter: Definition<StoredObject> = storedProperties(self, {
  CenterFooter: "",
  CenterHeader: "",
  LeftFooter: "",
  LeftHeader: "",
  RightFooter: "",
  RightHeader: "",
});
