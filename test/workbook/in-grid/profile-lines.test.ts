/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { profileBudget } from "../profile-budget";
import { budgetSameInGrid } from "../same-in-grid";

const { api, credits } = profileBudget;

budgetSameInGrid("a budget whose lines come from usage profiles and are signed off", () => ({
  ...profileBudget,
  signOffs: [...api, ...credits].map(({ name }) => ({
    line: name,
    answer: "",
    signedBy: "Ann",
    signedOn: null,
    signedFor: "",
  })),
}));
