import { formatAddress } from "../address";
import { itemNotFound } from "../api-error";
import type { Sheet } from "../book";
import { type Definition, type HostObject, hostObject, NULL_OBJECT, type Resolved } from "../host-object";
import { StoredObject } from "../stored-object";
import { nameSeries } from "./chart-parts";
import { storedProperties } from "./stored";

/** Charts are remembered with what was set on them; the stand-in draws none. */
type ChartTarget = { sheet: Sheet; chart: StoredObject };

const address = (range: HostObject<"Range"> | string): string =>
  typeof range === "string" ? range : formatAddress(range.target.sheet.name, range.target.area, true);

const chartObject = (sheet: Sheet, chart: StoredObject): HostObject => hostObject("Chart", { sheet, chart });

const find = (sheet: Sheet, key: string): StoredObject | undefined =>
  sheet.extras.charts.find(({ properties }) => properties["Name"] === key || properties["Id"] === key);

function existing(sheet: Sheet, chart: StoredObject | undefined): HostObject {
  if (!chart) throw itemNotFound();
  return chartObject(sheet, chart);
}

function add(sheet: Sheet, type: string, source: HostObject<"Range">, seriesBy?: string | null): HostObject {
  const chart = new StoredObject();
  const number = sheet.extras.charts.length + 1;
  Object.assign(chart.properties, {
    Id: `{chart ${sheet.id} ${number}}`,
    Name: `Chart ${number}`,
    ChartType: type,
    SourceData: address(source),
    PlotBy: seriesBy ?? "Auto",
  });
  nameSeries(chart.child("Series"), seriesIn(source, seriesBy));
  sheet.extras.charts.push(chart);
  return chartObject(sheet, chart);
}

/** Every row or column of the source is a series: the stand-in does not tell headings from figures. */
function seriesIn({ target: { area } }: HostObject<"Range">, seriesBy: string | null | undefined): number {
  const isByColumns = seriesBy === "Columns" || (seriesBy !== "Rows" && area.rows >= area.columns);
  return isByColumns ? area.columns : area.rows;
}

export const chartCollection: Definition<Sheet> = {
  get: { Count: (sheet) => sheet.extras.charts.length },
  items: (sheet) => sheet.extras.charts.map((chart) => chartObject(sheet, chart)),
  item: (sheet, key: string) => existing(sheet, find(sheet, key)),
  method: {
    Add: add,
    GetCount: (sheet) => sheet.extras.charts.length,
    GetItem: (sheet, key: string) => existing(sheet, find(sheet, key)),
    GetItemAt: (sheet, index: number) => existing(sheet, sheet.extras.charts[index]),
    GetItemOrNullObject: (sheet, key: string): Resolved => {
      const chart = find(sheet, key);
      return chart ? chartObject(sheet, chart) : NULL_OBJECT;
    },
  },
};

const part = (name: string) => (target: ChartTarget) => hostObject("ChartPart", target.chart.child(name));

export const chartDefinition: Definition<ChartTarget> = {
  ...storedProperties<ChartTarget>(({ chart }) => chart, {
    ChartType: "ColumnClustered",
    Height: 216,
    Id: "",
    Left: 0,
    Name: "",
    PlotBy: "Auto",
    Style: 2,
    Top: 0,
    Width: 360,
  }),
  child: {
    Axes: part("Axes"),
    DataLabels: part("DataLabels"),
    Format: part("Format"),
    Legend: part("Legend"),
    PlotArea: part("PlotArea"),
    Series: ({ chart }) => hostObject("ChartSeriesCollection", chart.child("Series")),
    Title: part("Title"),
    Worksheet: ({ sheet }) => hostObject("Worksheet", sheet),
  },
  method: {
    Delete: ({ sheet, chart }) => {
      sheet.extras.charts = sheet.extras.charts.filter((other) => other !== chart);
    },
    SetData: ({ chart }, source: HostObject<"Range">, seriesBy?: string | null) => {
      Object.assign(chart.properties, { SourceData: address(source), PlotBy: seriesBy ?? "Auto" });
    },
    SetPosition: ({ chart }, from: HostObject<"Range"> | string, to?: HostObject<"Range"> | string | null) => {
      chart.properties["Position"] = [address(from), to ? address(to) : undefined];
    },
  },
};
