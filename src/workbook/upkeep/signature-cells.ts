import { type Budget, type LineMove, sameName } from "../../budget";
import { parseIso } from "../../dates";
import { type CellContent, COLUMN, valueAt } from "../../sheet";
import { keyOfModel } from "../facts/item-facts";
import { findTable, rowsOfTable } from "../reading/read-table";
import { SIGN_OFFS } from "../tables/verify";
import { nameBefore, type SheetCells } from "./line-references";
import { NoRoomOn, type Standing } from "./standing";

/** A line's signature in its row on Verify, for the plan or model that it has; nothing where it stays. */
export function signatureCells(before: Budget, after: Budget, move: LineMove, { values }: Standing): SheetCells[] {
  const { after: to } = move;
  if (!to || to.place === "workspaces") return [];
  const old = nameBefore(before, move) ?? to.name;
  const was = signOffOf(before, old);
  const is = signOffOf(after, to.name);
  if (!is || (was && JSON.stringify({ ...was, line: is.line }) === JSON.stringify(is))) return [];
  const line = after[to.place].find(({ name }) => name === to.name);
  const sheet = values.verify;
  const found = sheet && findTable(sheet, SIGN_OFFS);
  if (!line || !found) throw new NoRoomOn("verify");
  const row = rowsOfTable(found).find(
    (each) => sameName(String(valueAt(sheet, each, COLUMN.label) ?? "")) === sameName(old),
  );
  if (row === undefined) throw new NoRoomOn("verify");
  const contents: Readonly<Record<string, CellContent>> = {
    signedBy: { kind: "text", text: is.signedBy },
    signedOn: is.signedOn === null ? { kind: "empty" } : { kind: "number", value: parseIso(is.signedOn) },
    signedFor: { kind: "text", text: "item" in line ? keyOfModel(line.item, line.meter) : line.plan },
  };
  const edits = Object.entries(contents).flatMap(([key, content]) => {
    const column = found.columns.get(key);
    return column === undefined ? [] : [{ row, column, content }];
  });
  return [{ sheet: "verify", edits }];
}

const signOffOf = ({ signOffs }: Budget, name: string): Budget["signOffs"][number] | undefined =>
  signOffs.find(({ line }) => sameName(line) === sameName(name));
