import type { Budget } from "../../budget";
import { parseIso } from "../../dates";
import { type CellContent, COLUMN, valueAt } from "../../sheet";
import { findTable, rowsOfTable } from "../reading/read-table";
import { MISTAKE_ANSWERS } from "../tables/about";
import type { SheetCells } from "./line-references";
import { NoRoomOn, type Standing } from "./standing";

/** The answers that have changed, each in the row of its route on About. */
export function answerCells(before: Budget, after: Budget, { values }: Standing): SheetCells[] {
  const routes = [...before.answers, ...after.answers].map(({ route }) => route);
  const of = ({ answers }: Budget, route: string) => answers.find((given) => given.route === route);
  const changed = [...new Set(routes)].filter(
    (route) => JSON.stringify(of(before, route)) !== JSON.stringify(of(after, route)),
  );
  if (changed.length === 0) return [];
  const own = values.about;
  const table = own && findTable(own, MISTAKE_ANSWERS);
  if (!table) throw new NoRoomOn("about");
  const edits = changed.flatMap((route) => {
    const row = rowsOfTable(table).find((each) => valueAt(own, each, COLUMN.label) === route);
    if (row === undefined) throw new NoRoomOn("about");
    return [...table.columns].flatMap(([key, column]) =>
      key === MISTAKE_ANSWERS.subject ? [] : [{ row, column, content: contentOf(of(after, route), key) }],
    );
  });
  return [{ sheet: "about", edits }];
}

function contentOf(given: Budget["answers"][number] | undefined, key: string): CellContent {
  const value = given?.[key as keyof typeof given] ?? "";
  if (value === "") return { kind: "empty" };
  return key === "answeredOn" ? { kind: "number", value: parseIso(value) } : { kind: "text", text: value };
}
