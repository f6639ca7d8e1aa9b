import { picked, rowOfText } from "../../../sheet";
import { count, once } from "./rule";

/** Names are keys: of two rows of one name the sheets would take the first. */

export const allAmong = (names: string, known: string): string =>
  count(`(${names}<>"")*(1-ISNUMBER(${rowOfText(names, known)}))`);

/** 1/0 where a name is first found in its own row, #N/A where there is none; `along`: names stand below or beside each other */
export const allDiffer = (names: string, along: "ROW" | "COLUMN" = "ROW"): string =>
  count(`ISNUMBER(1/(${rowOfText(names, names)}-1-${along}(${names})+${along}(${picked(names, "1")})))*1`);

export const NAMES = once([
  {
    title: "Driver names differ",
    look: "Assumptions",
    within: "exact",
    amiss: ({ assumptions }) => allDiffer(assumptions.driverNames),
  },
  {
    title: "Every currency has one rate",
    look: "Assumptions: exchange rates",
    within: "exact",
    amiss: ({ assumptions }) => allDiffer(assumptions.currencies),
  },
  {
    title: "Scenario names differ",
    look: "Assumptions",
    within: "exact",
    amiss: ({ assumptions }) => allDiffer(assumptions.scenarioNames, "COLUMN"),
  },
  {
    title: "Workspace names differ",
    look: "Seats",
    within: "exact",
    amiss: ({ routes }) => allDiffer(routes.seats.workspaceNames),
  },
]);
