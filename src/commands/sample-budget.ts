import sampleJson from "../../assets/sample-budget.json";
import { type Budget, parseBudget } from "../budget";

/** The budget of a made-up company with every route in it: what the workbench opens with. */
export const sampleBudget = (): Budget => parseBudget(sampleJson);
