import { formatAddress } from "../address";
import { itemNotFound } from "../api-error";
import { type Definition, type HostObject, hostObject } from "../host-object";
import { StoredObject } from "../stored-object";
import { storedProperties } from "./stored";

const self = (object: StoredObject): StoredObject => object;
const part = (name: string) => (parent: StoredObject) => hostObject("ChartPart", parent.child(name));
const parts = (...names: string[]): Record<string, ReturnType<typeof part>> =>
  Object.fromEntries(names.map((name) => [name, part(name)]));

/** One definition for all that hangs on a chart (title, legend, axes, series …): their members do not contradict. */
export const chartPart: Definition<StoredObject> = {
  ...storedProperties(self, {
    AxisGroup: "Primary",
    Bold: false,
    CategoryType: "Automatic",
    ChartType: "ColumnClustered",
    Color: "#000000",
    DisplayUnit: "None",
    DoughnutHoleSize: 75,
    GapWidth: 150,
    HasDataLabels: false,
    Italic: false,
    LineStyle: "Continuous",
    LinkNumberFormat: true,
    MarkerSize: 5,
    MarkerStyle: "Automatic",
    Maximum: "",
    Minimum: "",
    Name: "",
    NumberFormat: "General",
    Overlap: 0,
    Overlay: false,
    Position: "Automatic",
    ScaleType: "Linear",
    ShowLegendKey: false,
    ShowPercentage: false,
    ShowSeriesName: false,
    ShowValue: false,
    Size: 10,
    Smooth: false,
    Text: "",
    TickLabelPosition: "NextToAxis",
    Visible: true,
    Weight: 1,
  }),
  child: parts(
    "CategoryAxis",
    "ValueAxis",
    "SeriesAxis",
    "Title",
    "MajorGridlines",
    "MinorGridlines",
    "Format",
    "Fill",
    "Font",
    "Line",
    "Border",
    "DataLabels",
  ),
  method: {
    Clear: (object) => {
      object.properties["Color"] = "";
    },
    SetSolidColor: (object, color: string) => {
      object.properties["Color"] = color;
    },
    SetFormula: (object, formula: string) => {
      object.properties["Formula"] = formula;
    },
    SetCategoryNames: remembered("CategoryNames"),
    SetValues: remembered("Values"),
    SetXAxisValues: remembered("XAxisValues"),
    Delete: (object) => {
      object.properties["IsDeleted"] = true;
    },
  },
};

function remembered(property: string) {
  return (object: StoredObject, range: HostObject<"Range">): void => {
    object.properties[property] = formatAddress(range.target.sheet.name, range.target.area, true);
  };
}

const seriesOf = (collection: StoredObject): StoredObject[] => {
  const count = Number(collection.properties["Count"] ?? 0);
  return Array.from({ length: count }, (_, index) => collection.child(`Series ${index}`)).filter(
    ({ properties }) => properties["IsDeleted"] !== true,
  );
};

/** Gives a new chart its series, named as Excel names those without a heading. */
export function nameSeries(collection: StoredObject, count: number): void {
  collection.properties["Count"] = count;
  for (const [index, series] of seriesOf(collection).entries()) series.properties["Name"] = `Series${index + 1}`;
}

export const chartSeriesCollection: Definition<StoredObject> = {
  get: { Count: (collection) => seriesOf(collection).length },
  items: (collection) => seriesOf(collection).map((series) => hostObject("ChartPart", series)),
  method: {
    Add: (collection, name?: string | null) => {
      const count = Number(collection.properties["Count"] ?? 0);
      collection.properties["Count"] = count + 1;
      const series = collection.child(`Series ${count}`);
      series.properties["Name"] = name ?? `Series${count + 1}`;
      return hostObject("ChartPart", series);
    },
    GetCount: (collection) => seriesOf(collection).length,
    GetItemAt: (collection, index: number) => {
      const series = seriesOf(collection)[index];
      if (!series) throw itemNotFound();
      return hostObject("ChartPart", series);
    },
  },
};
