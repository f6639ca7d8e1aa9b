import { type Area, areaAddress, areaAround, type CellPlace } from "../sheet";

/** Office.js splits what is written into more cells into parts of so many, each found by three calls of its own. */
export const MOST_CELLS = 1_500;

/** The smallest rectangle around cells, with what each of them is to get; null leaves a cell alone. */
export function gridOf<P extends CellPlace, Value>(
  cells: readonly P[],
  valueOf: (cell: P) => Value,
): { area: Area; values: (Value | null)[][] } {
  const area = areaAround(cells);
  const values = Array.from({ length: area.rows }, () => Array<Value | null>(area.columns).fill(null));
  for (const cell of cells) {
    const line = values[cell.row - area.row];
    if (line) line[cell.column - area.column] = valueOf(cell);
  }
  return { area, values };
}

interface Asked {
  ranges: Map<string, Excel.Range>;
  areas: Map<string, Excel.RangeAreas>;
}

/** What a request asked for already, by the sheet as that request knows it: the same cells are asked for once. */
const asked = new WeakMap<Excel.Worksheet, Asked>();

function askedOf(sheet: Excel.Worksheet): Asked {
  const ofSheet = asked.get(sheet) ?? { ranges: new Map(), areas: new Map() };
  asked.set(sheet, ofSheet);
  return ofSheet;
}

/** A range for calls in this request only: Excel need not keep it in sight while cells move, which is a call the less. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  const { ranges } = askedOf(sheet);
  const address = areaAddress(area);
  const range = ranges.get(address) ?? sheet.getRange(address).untrack();
  ranges.set(address, range);
  return range;
}

function rangeAreas(sheet: Excel.Worksheet, addresses: string): Excel.RangeAreas {
  const { areas } = askedOf(sheet);
  const found = areas.get(addresses) ?? sheet.getRanges(addresses).untrack();
  areas.set(addresses, found);
  return found;
}

/** Excel refuses the address of several areas beyond some 8,000 characters; well below it, no version is known to. */
const MOST_CHARACTERS = 2_000;

/** Does the same to many areas of a sheet, in as few calls as their addresses allow. */
export function forAreas(
  sheet: Excel.Worksheet,
  addresses: readonly string[],
  write: (areas: Excel.RangeAreas) => void,
): void {
  let collected: string[] = [];
  let characters = 0;
  const finish = () => {
    if (collected.length > 0) write(rangeAreas(sheet, collected.join(",")));
    collected = [];
    characters = 0;
  };
  for (const address of addresses) {
    if (characters + address.length + 1 > MOST_CHARACTERS) finish();
    collected.push(address);
    characters += address.length + 1;
  }
  finish();
}
