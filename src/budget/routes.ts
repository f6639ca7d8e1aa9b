import type { Route } from "../pricebook";

/** Which of the two budgets money belongs to: access for people, or use by systems. */
export type Side = "access" | "metered";

export const SIDES = [
  { key: "access", label: "Access" },
  { key: "metered", label: "Metered" },
] as const satisfies readonly { key: Side; label: string }[];

/** The five ways to buy: where a budget keeps the lines of each, the sheet they are on, and which of the two budgets they belong to. */
export const ROUTES = [
  { route: "subscription", lines: "subscriptions", sheet: "Subscriptions", sides: ["access"] },
  { route: "seats", lines: "seats", sheet: "Seats", sides: ["access"] },
  { route: "api", lines: "api", sheet: "API usage", sides: ["metered"] },
  { route: "credits", lines: "credits", sheet: "Credits", sides: ["metered"] },
  { route: "enterprise", lines: "enterprise", sheet: "Enterprise", sides: ["access", "metered"] },
] as const satisfies readonly { route: Route; lines: string; sheet: string; sides: readonly Side[] }[];

/** Under what a budget keeps the lines of a route. */
export type RouteLines = (typeof ROUTES)[number]["lines"];

export const ROUTE_LINES: readonly RouteLines[] = ROUTES.map(({ lines }) => lines);

/** Under what a budget keeps the lines of this route. */
export const linesOfRoute = Object.fromEntries(ROUTES.map(({ route, lines }) => [route, lines])) as {
  [Key in Route]: Extract<(typeof ROUTES)[number], { route: Key }>["lines"];
};

/** The rows in which a budget sums up: a route each, a contract on both sides; access first. */
export const ROUTE_ROWS = [
  { key: "subscriptions", side: "access", label: "Subscriptions" },
  { key: "seats", side: "access", label: "Seats" },
  { key: "enterpriseAccess", side: "access", label: "Enterprise: access" },
  { key: "api", side: "metered", label: "API usage" },
  { key: "credits", side: "metered", label: "Credits" },
  { key: "enterpriseMetered", side: "metered", label: "Enterprise: metered" },
] as const satisfies readonly { key: string; side: Side; label: string }[];

export type RouteRow = (typeof ROUTE_ROWS)[number]["key"];

/** What has an owner and limits of its own beside the lines: each of these rows, and the two budgets as a whole. */
export const CONTROLLED = [
  ...ROUTE_ROWS,
  ...SIDES.map(({ key, label }) => ({ key, side: key, label })),
] as const satisfies readonly { key: RouteRow | Side; side: Side; label: string }[];

export type Controlled = (typeof CONTROLLED)[number]["key"];
