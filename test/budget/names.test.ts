import sample from "../../assets/sample-budget.json";
import { checkBudget, parseBudget } from "../../src/budget";
import * as messages from "../../src/messages";

type Sample = typeof sample;

const changed = (change: (budget: Sample) => void) => {
  const copy = structuredClone(sample);
  change(copy);
  return copy;
};

const faultsOf = (change: (budget: Sample) => void) => {
  const checked = checkBudget(changed(change));
  return "faults" in checked ? checked.faults.map(({ what }) => what) : [];
};

const workspace = sample.workspaces[0]!.name;

test.each([
  ["blanks around it", ` ${workspace}  `],
  ["a blank that does not break a line", `\u00A0${workspace}`],
  ["another case", workspace.toUpperCase()],
])("a reference finds its workspace with %s", (_, typed) => {
  const budget = parseBudget(changed(({ seats }) => (seats[0]!.workspace = typed)));
  expect(budget.seats[0]?.workspace).toBe(workspace);
});

test("blanks inside a name are one, whatever their kind, and accents are written in one way", () => {
  const budget = parseBudget(changed(({ drivers }) => (drivers[1]!.name = "Zoe\u0308 \u00A0 Ltd")));
  expect(budget.drivers[1]?.name).toBe("Zoë Ltd");
});

test("names of one kind differ in more than their case", () => {
  expect(faultsOf(({ drivers }) => (drivers[1]!.name = drivers[0]!.name.toUpperCase()))).toContain(
    messages.nameTwice(sample.drivers[0]!.name.toUpperCase()),
  );
});

test("a name is no longer than a look-up takes", () => {
  expect(faultsOf(({ api }) => (api[0]!.owner = "x".repeat(100)))).toEqual([]);
  expect(faultsOf(({ api }) => (api[0]!.owner = "x".repeat(101)))).toEqual([messages.nameTooLong(100)]);
});

test.each(["a\u200Bb", "a\u0007b", "a\u00ADb", "a\ud800"])("what nobody can see is no part of a name: %j", (name) => {
  expect(faultsOf(({ api }) => (api[0]!.costCentre = name))).toEqual([messages.nameUnseen]);
});

test.each(["None", "none", "Exchange rates"])("a driver is not called %s, as a row of Assumptions is", (name) => {
  expect(faultsOf(({ drivers }) => (drivers[1]!.name = name))).toContain(messages.nameReserved(name));
});

test.each(["Why?", "R&D <EU>", "4100*", "=x", "~", "<5"])("a name may be %s", (name) => {
  expect(faultsOf(({ api }) => Object.assign(api[0]!, { name, owner: name, costCentre: name }))).toEqual([]);
});
