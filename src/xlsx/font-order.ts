import { changed, type Parts } from "./parts";

// Excel's own order; the file library writes the colour before the size.
const ORDER = ["b", "i", "strike", "u", "sz", "color", "name"];

const place = (element: string): number => ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? "");

/** Puts what a font says of itself into the order that Microsoft's validator asks for. */
export function orderFonts(parts: Parts): void {
  changed(parts, "xl/styles.xml", (xml) =>
    xml.replace(
      /<font>(.*?)<\/font>/g,
      (_font, elements: string) =>
        `<font>${(elements.match(/<[^>]+>/g) ?? []).sort((a, b) => place(a) - place(b)).join("")}</font>`,
    ),
  );
}
