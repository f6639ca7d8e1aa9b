import { type Area, parseAddress } from "../address";
import { invalidArgument } from "../api-error";
import type { CopyWhat } from "../book";
import type { HostObject, RangeTarget } from "../host-object";
import { assertWritable } from "./range-access";

/** A target smaller than the source grows to it; a larger one is filled by repeating the source where it fits whole. */
function fittedTarget(target: Area, source: Area): Area {
  const fit = (wanted: number, given: number): number => (wanted % given === 0 ? wanted : given);
  return { ...target, rows: fit(target.rows, source.rows), columns: fit(target.columns, source.columns) };
}

export function copyFrom(
  target: RangeTarget,
  source: HostObject<"Range"> | string,
  what?: CopyWhat | null,
  skipBlanks?: boolean | null,
  transpose?: boolean | null,
): void {
  if (skipBlanks || transpose) throw invalidArgument("The stand-in copies neither transposed nor without blanks.");
  const from = sourceRange(target, source);
  const area = fittedTarget(target.area, from.area);
  assertWritable({ sheet: target.sheet, area });
  target.sheet.cells.copyFrom(from.sheet, from.area, area, what ?? "All");
}

function sourceRange(target: RangeTarget, source: HostObject<"Range"> | string): RangeTarget {
  if (typeof source !== "string") return source.target;
  const parsed = parseAddress(source);
  const sheet =
    parsed?.sheet === undefined ? target.sheet : target.sheet.book.sheets().find((s) => s.name === parsed.sheet);
  if (!parsed || !sheet) throw invalidArgument();
  return { sheet, area: parsed.area };
}
