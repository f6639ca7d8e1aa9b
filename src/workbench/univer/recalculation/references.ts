import type { IRange } from "@univerjs/core";
import { type BaseAstNode, deserializeRangeWithSheet } from "@univerjs/engine-formula";
import type { Reference } from "./reference-cells";

/** Kinds of nodes in Univer's syntax trees; not in its types. */
const NODE = { reference: 1, call: 4, range: 10 } as const;
const UNKNOWN_BEFORE_CALCULATED = /^(OFFSET|INDIRECT)$/i;

/** What a formula reads, or undefined where only calculating tells: OFFSET, INDIRECT, columns of a table by their name. */
export function referencesIn(node: BaseAstNode): Reference[] | undefined {
  const found: Reference[] = [];
  return collect(node, found) ? found : undefined;
}

function collect(node: BaseAstNode, found: Reference[]): boolean {
  if (node.nodeType === NODE.call && UNKNOWN_BEFORE_CALCULATED.test(node.getToken())) return false;
  if (node.nodeType === NODE.reference) {
    if ((node as BaseAstNode & { _tableReferenceObject?: unknown })._tableReferenceObject) return false;
    found.push(referenceOf(node));
    return true;
  }
  if (node.nodeType !== NODE.range) return node.getChildren().every((child) => collect(child, found));
  const ends: Reference[] = [];
  if (!node.getChildren().every((child) => collect(child, ends))) return false;
  found.push(...between(ends));
  return true;
}

function referenceOf(node: BaseAstNode): Reference {
  const { sheetName, range } = deserializeRangeWithSheet(node.getToken());
  return { sheetName, range };
}

/** A1:B5 is two references and what lies between them; A1:INDEX(B1:B9,3) lies between A1 and all that INDEX may give. */
function between(ends: readonly Reference[]): Reference[] {
  const [first, ...others] = ends;
  if (!first) return [];
  const range = others.reduce((whole, { range }) => hull(whole, range), first.range);
  return [{ sheetName: first.sheetName, range }];
}

function hull(first: IRange, second: IRange): IRange {
  const { startAbsoluteRefType, endAbsoluteRefType } = { ...first, endAbsoluteRefType: second.startAbsoluteRefType };
  return {
    startRow: Math.min(first.startRow, second.startRow),
    startColumn: Math.min(first.startColumn, second.startColumn),
    endRow: Math.max(first.endRow, second.endRow),
    endColumn: Math.max(first.endColumn, second.endColumn),
    ...(startAbsoluteRefType === undefined ? {} : { startAbsoluteRefType }),
    ...(endAbsoluteRefType === undefined ? {} : { endAbsoluteRefType }),
  };
}
