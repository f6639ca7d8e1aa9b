import sample from "../../assets/sample-budget.json";
import map from "../../assets/sample-exports/import-map.json";
import { emptyBudget, parseBudget } from "../../src/budget";
import { ofBudget } from "../../src/taskpane/actuals/sample-map";

test("of the sample budget the map of the sample exports says all that it says", () => {
  expect(ofBudget(map, parseBudget(sample)).rules).toEqual(map.rules);
});

test("of another budget it names no line that is not there, which would be refused", () => {
  const { rules, methods, answers } = ofBudget(map, parseBudget(emptyBudget(46388, 46349)));
  expect([rules, methods]).toEqual([[], []]);
  expect(answers).toEqual(map.answers);
});
