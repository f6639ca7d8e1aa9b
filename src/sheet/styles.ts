import type { CellContent, Style } from "./description";
import { tokensOf } from "./formula-tokens";

/** Where a cell's figure comes from: modellers tell it by the colour of the digits. */
export type Origin = "input" | "formula" | "crossSheet" | "addIn";

export type Line = "thin" | "medium";

/** What a style means in terms both writers know. Colours are RRGGBB. */
export interface Format {
  numberFormat?: string;
  color?: string;
  fill?: string;
  size?: number;
  bold?: true;
  italic?: true;
  wrap?: true;
  underline?: true;
  /** letters get smaller where the column is too narrow */
  shrink?: true;
  /** in widths of about three letters */
  indent?: 1;
  horizontal?: "left" | "center" | "right";
  vertical?: "top" | "center";
  /** ruled on all four sides */
  box?: Line;
  lineAbove?: Line;
  lineBelow?: Line;
  /** Inputs, and results in their rows, are open on a protected sheet; everything else is closed. */
  locked: boolean;
}

const MUTED = "5B6673";
const ACCENT = "1F3864";
export const RULE_COLOR = "A6AEB8";
export const INPUT_BOX_COLOR = "D5CFB4";
const INPUT_FILL = "FFFDF0";
const HEADING_COLOR = "1F2937";
const HEADING_FILL = "EEF1F5";
const INK = "1F2937";
const CARD_FILL = "F2F5F9";
const LINK_COLOR = "1D4ED8";
const END_FILL = "D9DDE2";

/** Formulas of the same sheet stay in the reader's own text colour, which is black unless he chose otherwise. */
const ORIGIN_COLORS: Record<Origin, string | undefined> = {
  input: "0000FF",
  formula: undefined,
  crossSheet: "00703C",
  addIn: "7030A0",
};

// The closing "_)" leaves the width of a bracket, so that digits stand under each other; zero is a dash.
const MONEY = '#,##0_);(#,##0);"–"_)';
const QUANTITY = '#,##0_);(#,##0);"–"_)';
const DIFFERENCE = '#,##0.00_);(#,##0.00);"–"_)';
// what is less than half a cent is the arithmetic of computers, and no difference
const BEYOND_DUST = '[>=0.005]#,##0.00_);[<=-0.005](#,##0.00);"–"_)';
const INTEGER = "0_);(0);0_)";
// "?" pads with blanks: $20.00 and $0.075 line up at the point. A price of nothing is shown as 0.00, not as a dash.
const RATE = "#,##0.00????_);(#,##0.00????)";
/**
 * As typed, with separators once there are thousands; the decimals of figures that large say nothing. What is below nothing has a
 * section and a sign of its own: a program may leave the sign out of the last of three.
 */
const PLAIN = "[>=1000]#,##0;[<0]-General;General";
const PERCENT = "0.0%_);(0.0%);0.0%_)";
const FACTOR = "0.00??_);(0.00??)";
const DATE = "d mmm yyyy";
const MONTH = "mmm-yy";
const TEXT = "@";

// Of pages that are read: a minus is a minus, and a figure of nothing a dash.
const READ = '#,##0;-#,##0;"–"';
const READ_CHANGE = '+#,##0;-#,##0;"–"';
const READ_SHARE = "0%";
const READ_LIMIT = '#,##0;-#,##0;"none"';

// No alignment: figures stand right and texts left by themselves, whichever a cell of the style holds.
const figure = (numberFormat: string): Format => ({ numberFormat, locked: true });
const total = (numberFormat: string): Format => ({ ...figure(numberFormat), bold: true, lineAbove: "thin" });
const result = (numberFormat: string): Format => ({ numberFormat, locked: false });
const read = (numberFormat: string): Format => ({ numberFormat, color: INK, locked: true });
/** Smaller where a column is too narrow for millions: neither "###" nor half of the word "incomplete". */
const readFigure = (numberFormat: string): Format => ({ ...read(numberFormat), horizontal: "right", shrink: true });
const input = (numberFormat: string): Format => ({
  numberFormat,
  fill: INPUT_FILL,
  box: "thin",
  locked: false,
});

/** The one table from style to format. Digits get their colour from where they come from; see formatOf. */
const COLUMN_HEADING: Format = {
  ...{ bold: true, color: HEADING_COLOR, wrap: true, fill: HEADING_FILL, lineBelow: "thin" },
  locked: true,
};

const FORMATS: Record<Style, Format> = {
  title: { size: 16, bold: true, color: ACCENT, locked: true },
  subtitle: { size: 11, color: MUTED, locked: true },
  text: { locked: true },
  wrappedText: { wrap: true, vertical: "top", locked: true },
  note: { italic: true, color: MUTED, locked: true },
  wrappedNote: { italic: true, color: MUTED, wrap: true, locked: true },
  heading: { size: 12, bold: true, color: ACCENT, locked: true },
  columnHeading: COLUMN_HEADING,
  input: input(PLAIN),
  inputDate: input(DATE),
  inputMonth: input(MONTH),
  inputPercent: input(PERCENT),
  inputMoney: input(MONEY),
  inputRate: input(RATE),
  inputText: { ...input(TEXT), horizontal: "left" },
  // a heading stands over its figures, on their side
  figureColumnHeading: { ...COLUMN_HEADING, horizontal: "right" },
  month: { numberFormat: MONTH, bold: true, fill: HEADING_FILL, lineBelow: "thin", locked: true },
  opening: { numberFormat: '"Opening"', bold: true, fill: HEADING_FILL, lineBelow: "thin", locked: true },
  axis: { numberFormat: "0", size: 9, color: MUTED, horizontal: "right", locked: true },
  // the row of another list, for formulas; nothing where there is none
  place: { numberFormat: '0;;" "', size: 9, color: MUTED, horizontal: "right", locked: true },
  closed: { numberFormat: '"closed";;', size: 9, color: MUTED, horizontal: "right", locked: true },
  bandText: { size: 10, bold: true, color: HEADING_COLOR, locked: true },
  bandLabel: { size: 9, color: MUTED, horizontal: "right", shrink: true, locked: true },
  bandLimit: { numberFormat: '#,##0_);(#,##0);"none"_)', size: 10, horizontal: "right", locked: true },
  bandAlert: { numberFormat: '"alert at "0%;;"no alert"', size: 9, color: MUTED, horizontal: "right", locked: true },
  date: figure(DATE),
  monthValue: { ...figure(`${MONTH};;"–"`), horizontal: "right" },
  number: figure(PLAIN),
  integer: figure(INTEGER),
  quantity: figure(QUANTITY),
  money: figure(MONEY),
  rate: figure(RATE),
  percent: figure(PERCENT),
  factor: figure(FACTOR),
  flag: { numberFormat: "0", horizontal: "center", locked: true },
  // left: in a narrow column a centred sentence would lose both its ends
  check: { horizontal: "left", bold: true, locked: true },
  // at the right edge of a page: what is long reaches to the left, where nothing stands
  checkAtEdge: { horizontal: "right", bold: true, locked: true },
  difference: figure(BEYOND_DUST),
  aib: { ...figure(DIFFERENCE), horizontal: "right" },
  resultMoney: result(MONEY),
  resultText: result("General"),
  resultNumber: result("0"),
  moneyTotal: total(MONEY),
  quantityTotal: total(QUANTITY),
  crossSheetText: { locked: true },
  end: { fill: END_FILL, locked: true },
  link: { color: LINK_COLOR, underline: true, locked: true },
  headline: {
    ...{ numberFormat: "#,##0;-#,##0", size: 22, bold: true, color: ACCENT, fill: CARD_FILL, locked: true },
    ...{ horizontal: "left", vertical: "center", shrink: true },
  },
  cardTitle: { size: 12, bold: true, color: ACCENT, fill: CARD_FILL, locked: true },
  cardText: { size: 10, color: MUTED, fill: CARD_FILL, locked: true },
  cardMoney: { ...readFigure(READ_LIMIT), fill: CARD_FILL },
  cardChange: { ...readFigure(READ_CHANGE), fill: CARD_FILL },
  cardUsed: { ...readFigure('0%" used"_)'), fill: CARD_FILL },
  cardShare: { ...read("+0%_);-0%_);0%_)"), fill: CARD_FILL, horizontal: "right" },
  part: { size: 12, bold: true, color: ACCENT, lineBelow: "thin", locked: true },
  listHeading: { size: 10, bold: true, color: MUTED, lineBelow: "thin", locked: true },
  statusHeading: {
    ...{ size: 10, bold: true, color: MUTED, lineBelow: "thin", locked: true },
    ...{ horizontal: "left", indent: 1 },
  },
  figureHeading: { size: 10, bold: true, color: MUTED, lineBelow: "thin", horizontal: "right", locked: true },
  listText: { color: INK, locked: true },
  // a name beside other cells: whole, if smaller, where its column is too narrow
  listName: { color: INK, shrink: true, locked: true },
  listLink: { color: LINK_COLOR, underline: true, shrink: true, locked: true },
  listNote: { size: 10, color: MUTED, locked: true },
  listStatus: { color: INK, horizontal: "left", indent: 1, locked: true },
  listMoney: readFigure(READ),
  listChange: readFigure(READ_CHANGE),
  listCents: { ...read(DIFFERENCE), horizontal: "right" },
  // a price of many digits is smaller, for in a narrow column it would be no figure at all
  listRate: { ...figure(RATE), shrink: true },
  listShare: { ...read(READ_SHARE), horizontal: "right" },
  listDate: { ...read("yyyy-mm-dd"), horizontal: "left" },
  warning: { color: "9B1C1C", bold: true, locked: true },
  listMonth: { ...read('mmm-yy;;"–"'), horizontal: "right" },
  listLimit: readFigure(READ_LIMIT),
  listCount: { ...read('0;-0;"–"'), horizontal: "right" },
  listSum: { ...readFigure(READ), bold: true },
  // what a page is made of, beside it: small, so that nobody takes it for a figure of the page
  working: { numberFormat: '0;-0;"–"', size: 9, color: MUTED, horizontal: "right", locked: true },
};

/** Is it there to be typed into? */
export const isInput = (style: Style): boolean => FORMATS[style].fill === INPUT_FILL;

/** Where the content of a cell comes from, read off its formula. */
export function originOf(style: Style, content: CellContent): Origin {
  if (isInput(style)) return "input";
  if (style === "aib") return "addIn";
  if (style === "crossSheetText") return "crossSheet";
  if (content.kind !== "formula") return "formula";
  // Most formulas of a workbook need no second look.
  if (!/!|AIB\./i.test(content.formula)) return "formula";
  const tokens = tokensOf(content.formula);
  if (tokens.some(({ kind, text }) => kind === "function" && /^AIB\./i.test(text))) return "addIn";
  return tokens.some(({ kind }) => kind === "sheet") ? "crossSheet" : "formula";
}

/**
 * The format of a cell: what its style says, and for figures the colour of their origin: blue inputs (on a tinted,
 * boxed cell), black formulas, green where another sheet is read, purple italics where the add-in calculates.
 */
export function formatOf(style: Style, origin: Origin): Format {
  const format = FORMATS[style];
  const colored = format.color === undefined ? { ...format, color: ORIGIN_COLORS[origin] } : format;
  return origin === "addIn" ? { ...colored, italic: true } : colored;
}
