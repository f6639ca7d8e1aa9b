export { emptyBudget } from "./empty";
export { linesOf, parseBudget } from "./parse";
export type * from "./schema";
