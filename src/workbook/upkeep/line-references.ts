import type { Budget, LineMove } from "../../budget";
import { type CellContent, type CellEdit, isBlank, type Place, valueAt } from "../../sheet";
import type { SheetKey } from "../names";
import type { BudgetSheets } from "../reading/budget-sheets";
import type { Standing } from "./standing";

export interface SheetCells {
  sheet: SheetKey;
  edits: CellEdit[];
}

const EMPTY: CellContent = { kind: "empty" };
const textCell = (text: string): CellContent => (text === "" ? EMPTY : { kind: "text", text });

export const keyOf = (values: BudgetSheets, { sheet }: Place): SheetKey | undefined =>
  (Object.keys(values) as SheetKey[]).find((key) => values[key]?.name === sheet);

export const nameBefore = (budget: Budget, { before }: LineMove): string | undefined =>
  before ? budget[before.place][before.index]?.name : undefined;

/** What else names a line or a workspace: price tiers, actuals, sign-offs, pools that share its credits, seats in it. A cell with a formula follows by itself. */
export function referenceCells(
  before: Budget,
  moves: readonly LineMove[],
  { values, formulas, places }: Standing,
): SheetCells[] {
  const renamed = new Map(
    moves.flatMap((move) => {
      const old = nameBefore(before, move);
      return old === undefined || old === move.after?.name ? [] : [[old, move.after?.name ?? null] as const];
    }),
  );
  if (renamed.size === 0) return [];
  const cell = (path: string, content: CellContent): SheetCells[] => {
    const place = places.get(path);
    const sheet = place && keyOf(values, place);
    const own = sheet && formulas[sheet];
    if (!place || !own) return [];
    const present = valueAt(own, place.row, place.column);
    if (isBlank(present) || (typeof present === "string" && present.startsWith("="))) return [];
    return [{ sheet, edits: [{ row: place.row, column: place.column, content }] }];
  };
  const rows = (key: "priceTiers" | "actuals" | "signOffs", cleared: readonly string[]) =>
    before[key].flatMap(({ line }, k) => {
      const name = renamed.get(line);
      if (name === undefined) return [];
      if (name !== null) return cell(`${key}.${k}.line`, textCell(name));
      return ["line", ...cleared].flatMap((part) => cell(`${key}.${k}.${part}`, EMPTY));
    });
  const moved = new Set(moves.flatMap(({ before: from }) => (from?.place === "credits" ? [from.index] : [])));
  const pools = before.credits.flatMap(({ sharesWith }, k) => {
    const name = moved.has(k) ? undefined : renamed.get(sharesWith);
    return name === undefined || name === null || sharesWith === ""
      ? []
      : cell(`credits.${k}.sharesWith`, textCell(name));
  });
  const ofLine = (key: "seats" | "api", field: "workspace" | "paysFrom") =>
    before[key].flatMap((line, k) => {
      const name = renamed.get(String(line[field as keyof typeof line]));
      const isMoved = moves.some(({ before: from }) => from?.place === key && from.index === k);
      return isMoved || name === undefined || name === null ? [] : cell(`${key}.${k}.${field}`, textCell(name));
    });
  const tier = ["counts", "readAs", "period", "from", "discount", "price", "fee", "usedBefore"];
  const answer = ["answer", "signedBy", "signedOn", "signedFor"];
  return [
    ...rows("priceTiers", tier),
    ...rows("actuals", []),
    ...rows("signOffs", answer),
    ...pools,
    ...ofLine("seats", "workspace"),
    ...ofLine("api", "paysFrom"),
  ];
}
