import type { SheetDescription } from "../sheet";
import { changed, type Parts } from "./parts";

const SERIES = /<c:ser>.*?<\/c:ser>/gs;

/** The last series of a chart of columns as a line over them; the file library draws all series of a chart alike. */
function withLine(xml: string, color: string): string {
  const drawn = [...xml.matchAll(SERIES)].at(-1)?.[0];
  const axes = /<c:axId val="\d+"\/><c:axId val="\d+"\/>(?=<\/c:barChart>)/.exec(xml)?.[0];
  if (drawn === undefined || axes === undefined) return xml;
  const line = `<a:ln w="19050" cap="rnd"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill><a:prstDash val="dash"/></a:ln>`;
  const series = drawn
    .replace(/<c:spPr>.*?<\/c:spPr>/s, `<c:spPr>${line}</c:spPr><c:marker><c:symbol val="none"/></c:marker>`)
    .replace(/<c:invertIfNegative[^>]*\/>/, "")
    .replace("</c:ser>", '<c:smooth val="0"/></c:ser>');
  const chart = `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  return xml.replace(drawn, "").replace("</c:barChart>", `</c:barChart>${chart}`);
}

/** Draws the lines of charts that have one. Charts are parts of the file in the order of the sheets. */
export function drawLines(parts: Parts, sheets: readonly SheetDescription[]): void {
  sheets
    .flatMap(({ charts = [] }) => charts)
    .forEach(({ line }, index) => {
      if (line) changed(parts, `xl/charts/chart${index + 1}.xml`, (xml) => withLine(xml, line.color));
    });
}
