/** What-if on a budget: tornado, sensitivity, goal seek, Monte Carlo. Everything outside imports from here. */
export { whatIf } from "./answer";
export { parseRequest } from "./request";
