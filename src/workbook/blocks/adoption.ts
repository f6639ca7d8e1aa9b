import { type Block, onSheet, ROW, type SheetBuilder } from "../../sheet";
import type { Assumptions } from "../sheets/assumptions";
import { inMonth, nameOf } from "./references";
import { attribute, attributes, type Derived, isTyped, type Lines, type Placed, type Register } from "./register";
import { yearTotals } from "./reported";
import { fillPart, type PartTable } from "./results";

/** Whether any line has an adoption curve; where none has, there is no column and no formula for one. */
export const hasCurves = (lines: Placed): boolean => lines.has?.("adoptionCeiling") === true;

/** The share in use at most of each line, where lines have any; "": nothing is said of this one's use. */
export const adoptionTerms = (from: Register, lines: Lines): Derived[] =>
  hasCurves(lines)
    ? [
        {
          key: "adoptionCeiling",
          heading: "In use at most",
          style: "percent",
          formula: (k) =>
            `=IF(${isTyped(from, lines, "adoptionCeiling")(k)},${attribute(lines, "adoptionCeiling")(k)},"")`,
        },
      ]
    : [];

/**
 * Seats that are paid for and not in use: an S-curve from the line's first month on, and what the unused seats cost, which is value
 * lost and no cost beside the line's own.
 *
 * @param seats billed, row k of line k
 * @param cost in the report currency, row k of line k
 */
export function unusedSeats(
  sheet: SheetBuilder,
  { line, terms, table }: { line: Lines; terms: Placed; table: PartTable },
  seats: Block,
  cost: Block,
  assumptions: Assumptions,
): void {
  const label = (k: number) => `=${nameOf(line)(k)}`;
  const ceiling = attribute(terms, "adoptionCeiling");
  const share = sheet.block(line.count, {
    title: "Share of seats in use",
    note: "In use at most ÷ (1 + EXP(-speed × (month - month of the half))); all where the line has no curve",
    unit: "share",
    style: "percent",
    label,
    series: (k, m) => {
      const month = `MAX(1,${m}$${ROW.period}-${attribute(terms, "firstPeriod")(k)}+1)`;
      const [speed, half] = [attribute(line, "adoptionSpeed")(k), attribute(line, "adoptionMidpoint")(k)];
      return `=IF(ISNUMBER(${ceiling(k)}),${ceiling(k)}/(1+EXP(-${speed}*(${month}-${half}))),1)`;
    },
  });
  const unused = sheet.block(line.count, {
    title: "Seats paid for and not in use",
    unit: "seats",
    style: "quantity",
    label,
    series: (k, m) => `=${inMonth(seats)(k, m)}*(1-${inMonth(share)(k, m)})`,
  });
  const lost = sheet.block(line.count, {
    title: "Value lost",
    note: "Their part of the line's cost, closed months as they are known",
    unit: "report currency",
    style: "money",
    label,
    series: (k, m) => {
      const [billed, idle] = [inMonth(seats)(k, m), inMonth(unused)(k, m)];
      return `=IF((${billed}=0)+(${idle}=0)>0,0,${inMonth(cost)(k, m)}*${idle}/${billed})`;
    },
  });
  yearTotals(sheet, lost, assumptions);
  fillPart(sheet, table, lost.first);
}

/** An array that is 1 where a curve has no speed, or a speed no curve; undefined: no line has a curve. */
export function brokenCurves(sheet: SheetBuilder, from: Register): string | undefined {
  if (!hasCurves(from)) return undefined;
  const [ceilings, speeds] = (["adoptionCeiling", "adoptionSpeed"] as const).map((key) =>
    onSheet(sheet.name, attributes(from, key)),
  ) as [string, string];
  return `(ISNUMBER(${ceilings})<>(ISNUMBER(${speeds})*(${speeds}>0)>0))`;
}
