import { type ChartData, chartInWords, type ChartSeries, chartTitle } from "./chart-data";

const SVG = "http://www.w3.org/2000/svg";
const SIZE = { width: 480, height: 200 };
const MARGIN = { top: 8, right: 8, bottom: 22, left: 52 };
const LABELS = 8;
/** of a letter, about */
const LETTER = 5.5;
/** What carries the parts on top of it is not drawn: on a dark ground white would be seen. */
const isSeen = ({ color }: ChartSeries): boolean => !/^#?ffffff$/i.test(color);

/** Where a picture's values and months stand. */
interface Scale {
  y: (value: number) => number;
  x: (index: number) => number;
  width: number;
  ticks: number[];
}

function element(name: string, attributes: Record<string, string | number>, content?: string): SVGElement {
  const created = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, String(value));
  if (content !== undefined) created.textContent = content;
  return created;
}

/** 0, 5,000, 10,000 …: at most five, of 1, 2 or 5 and zeros. */
export function niceTicks(lowest: number, highest: number): number[] {
  const raw = (highest - lowest) / 4 || 1;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= raw) ?? raw;
  const first = Math.floor(lowest / step) * step;
  return Array.from({ length: Math.ceil((highest - first) / step) + 1 }, (_, index) => first + index * step);
}

function extremes({ series, categories, isStacked }: ChartData): [number, number] {
  const columns = series.filter(({ isLine }) => !isLine);
  const totals = categories.map((_, index) => {
    const values = columns.map(({ values }) => values[index] ?? 0);
    const part = (keep: (value: number) => boolean) => values.filter(keep).reduce((all, value) => all + value, 0);
    return isStacked ? [part((v) => v < 0), part((v) => v > 0)] : values;
  });
  const all = [
    0,
    ...totals.flat(),
    ...series.filter(({ isLine }) => isLine).flatMap(({ values }) => values.map((v) => v ?? 0)),
  ];
  return [Math.min(...all), Math.max(...all)];
}

function scaleOf(data: ChartData): Scale {
  const ticks = niceTicks(...extremes(data));
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const inner = { width: SIZE.width - MARGIN.left - MARGIN.right, height: SIZE.height - MARGIN.top - MARGIN.bottom };
  const width = inner.width / Math.max(1, data.categories.length);
  return {
    ticks,
    width,
    x: (index) => MARGIN.left + index * width,
    y: (value) => MARGIN.top + inner.height * (1 - (value - low) / (high - low || 1)),
  };
}

function axes({ categories }: ChartData, { x, y, width, ticks }: Scale): SVGElement[] {
  const every = Math.ceil(categories.length / LABELS);
  return [
    ...ticks.flatMap((tick) => [
      element("line", { x1: MARGIN.left, x2: SIZE.width - MARGIN.right, y1: y(tick), y2: y(tick), class: "gridline" }),
      element("text", { x: MARGIN.left - 4, y: y(tick) + 3, "text-anchor": "end" }, tick.toLocaleString("en-US")),
    ]),
    ...categories.flatMap((category, index) =>
      index % every === 0
        ? [
            element(
              "text",
              { x: x(index) + width / 2, y: SIZE.height - 6, "text-anchor": "middle" },
              shortened(category, Math.floor((width * every) / LETTER)),
            ),
          ]
        : [],
    ),
  ];
}

/** Texts that run into each other are none. */
const shortened = (text: string, letters: number): string =>
  text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1))}…`;

function columns({ series, categories, isStacked }: ChartData, { x, y, width }: Scale): SVGElement[] {
  const drawn = series.filter(({ isLine }) => !isLine);
  return categories.flatMap((_, index) => {
    const top = { above: 0, below: 0 };
    return drawn.flatMap((one, place) => {
      const { values, color } = one;
      const value = values[index] ?? 0;
      if (value === 0) return [];
      const side = value > 0 ? "above" : "below";
      const from = isStacked ? top[side] : 0;
      top[side] += value;
      if (!isSeen(one)) return [];
      const wide = (width * 0.8) / (isStacked ? 1 : drawn.length);
      const left = x(index) + width * 0.1 + (isStacked ? 0 : wide * place);
      const [high, low] = [Math.max(from, from + value), Math.min(from, from + value)];
      return [element("rect", { x: left, y: y(high), width: wide, height: y(low) - y(high), fill: color })];
    });
  });
}

const line = ({ values, color }: ChartSeries, { x, y, width }: Scale): SVGElement => {
  const points = values.flatMap((value, index) => (value === null ? [] : [`${x(index) + width / 2},${y(value)}`]));
  return element("polyline", { points: points.join(" "), stroke: color, fill: "none", "stroke-width": 2 });
};

/** A chart as a figure: its title, the picture with its words, a legend. */
export function chartFigure(data: ChartData): HTMLElement {
  const figure = document.createElement("figure");
  const caption = document.createElement("figcaption");
  caption.textContent = chartTitle(data);
  const picture = element("svg", {
    viewBox: `0 0 ${SIZE.width} ${SIZE.height}`,
    role: "img",
    "aria-label": chartInWords(data),
  });
  const scale = scaleOf(data);
  picture.append(...axes(data, scale), ...columns(data, scale));
  picture.append(...data.series.filter(({ isLine }) => isLine).map((series) => line(series, scale)));
  const legend = document.createElement("ul");
  legend.append(
    ...data.series.filter(isSeen).map(({ name, color }) => {
      const entry = document.createElement("li");
      entry.style.setProperty("--color", color);
      entry.textContent = name;
      return entry;
    }),
  );
  figure.append(caption, picture, legend);
  return figure;
}
