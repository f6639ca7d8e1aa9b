import { textOf } from "../../src/taskpane/lines/draft";
import { CONTROLS, drivenHint } from "../../src/taskpane/lines/fields";

const field = (label: string) => CONTROLS.find((one) => one.label === label)!;

test("a limit of 0 means none and is a blank field, so that nothing is typed beside a 0", () => {
  expect(textOf(0, field("Limit a month"))).toBe("");
  expect(textOf(300, field("Limit a month"))).toBe("300");
  expect(textOf(0, field("Approval above, a month"))).toBe("");
  // 0: there is no alert before the limit itself
  expect(textOf(0, field("Alert at, %"))).toBe("0");
});

test("a quantity that a driver brings is told beside its field", () => {
  expect(drivenHint("Support tickets a month", "30,600 in every month")).toEqual({
    hint: "With its driver “Support tickets a month”: 30,600 in every month",
  });
  expect([drivenHint("", "12 in every month"), drivenHint("Tickets", "")]).toEqual([{}, {}]);
});
