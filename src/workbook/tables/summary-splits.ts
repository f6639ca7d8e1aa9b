import { type Budget, sameName } from "../../budget";
import type { PriceBook } from "../../pricebook";
import type { NumberedColumn } from "../blocks/reported";

/** The line of Summary with all of both budgets. */
export const MEMO = "Memo: all AI spend";

/** What belongs to nobody in a split. */
export const UNASSIGNED = "Unassigned";

export interface Split {
  title: string;
  column: NumberedColumn;
  names: (budget: Budget, book: PriceBook) => string[];
}

/** The heading of one budget's part of a split. */
export const splitHeading = ({ title }: Split, side: string): string => `${title}: ${side.toLowerCase()}`;

/** How Summary splits each budget, and the names it lists before anybody types more. */
export const SPLITS: readonly Split[] = [
  { title: "By owner", column: "Owner", names: (budget) => distinct(linesAndWorkspaces(budget).map((l) => l.owner)) },
  {
    title: "By vendor",
    column: "Vendor",
    names: ({ enterprise }, book) =>
      distinct([...book.items.map(({ vendorName }) => vendorName), ...enterprise.map(({ vendor }) => vendor)]),
  },
  {
    title: "By cost centre",
    column: "Cost centre",
    names: (budget) => distinct(linesAndWorkspaces(budget).map((l) => l.costCentre)),
  },
];

const linesAndWorkspaces = ({ subscriptions, workspaces, seats, api, credits, enterprise }: Budget) => [
  ...[...subscriptions, ...workspaces, ...seats],
  ...[...api, ...credits, ...enterprise],
];

/** Each name once, in the spelling it has first: Summary adds up without regard to case. */
const distinct = (names: readonly string[]): string[] =>
  [
    ...new Map(
      names
        .filter((name) => name !== "")
        .map((name) => [sameName(name), name] as const)
        .reverse(),
    ).values(),
  ].sort();
