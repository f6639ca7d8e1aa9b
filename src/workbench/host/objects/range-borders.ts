import type { Border, BorderSide } from "../book";
import { type Definition, hostObject, type RangeTarget } from "../host-object";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"];
type BorderTarget = RangeTarget & { index: string };

export const rangeBorderCollection: Definition<RangeTarget> = {
  get: { Count: () => SIDES.length },
  items: (target) => SIDES.map((index) => hostObject("RangeBorder", { ...target, index })),
  item: (target, index: string) => hostObject("RangeBorder", { ...target, index }),
};

/** The cells of the range that an edge or the inside lines touch, and the side of those cells that is drawn. */
function edges({ area, index }: BorderTarget): { side: BorderSide; area: RangeTarget["area"] }[] {
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  switch (index) {
    case "EdgeTop":
      return [{ side: "top", area: { ...area, rows: 1 } }];
    case "EdgeBottom":
      return [{ side: "bottom", area: { ...area, row: lastRow, rows: 1 } }];
    case "EdgeLeft":
      return [{ side: "left", area: { ...area, columns: 1 } }];
    case "EdgeRight":
      return [{ side: "right", area: { ...area, column: lastColumn, columns: 1 } }];
    case "InsideHorizontal":
      return area.rows > 1 ? [{ side: "top", area: { ...area, row: area.row + 1, rows: area.rows - 1 } }] : [];
    case "InsideVertical":
      return area.columns > 1
        ? [{ side: "left", area: { ...area, column: area.column + 1, columns: area.columns - 1 } }]
        : [];
    default:
      return [];
  }
}

const NO_BORDER: Border = { style: "None", weight: "Thin", color: "#000000" };

function borderOf(target: BorderTarget): Border {
  const [edge] = edges(target);
  if (!edge) return NO_BORDER;
  return target.sheet.cells.format(edge.area.row, edge.area.column).borders?.[edge.side] ?? NO_BORDER;
}

function setBorder(target: BorderTarget, change: Partial<Border>): void {
  const border = { ...borderOf(target), ...change };
  // As in Excel: giving a border a colour or a weight makes it visible.
  if (change.style === undefined && border.style === "None") border.style = "Continuous";
  for (const { side, area } of edges(target)) target.sheet.cells.setFormat(area, { borders: { [side]: border } });
}

export const rangeBorder: Definition<BorderTarget> = {
  get: {
    Color: (target) => borderOf(target).color,
    SideIndex: ({ index }) => index,
    Style: (target) => borderOf(target).style,
    Weight: (target) => borderOf(target).weight,
  },
  set: {
    Color: (target, color: string) => {
      setBorder(target, { color });
    },
    Style: (target, style: string) => {
      setBorder(target, { style });
    },
    Weight: (target, weight: string) => {
      setBorder(target, { weight });
    },
  },
};
