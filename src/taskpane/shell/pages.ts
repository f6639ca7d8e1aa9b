import { type ComponentType, lazy, type LazyExoticComponent } from "react";
import { Home } from "../views/Home";
import type { PageProps } from "./page-props";
import type { Place } from "./routing";

interface Page {
  place: Place;
  Body: ComponentType<PageProps> | LazyExoticComponent<ComponentType<PageProps>>;
}

/** Every page, under the place that stays lit while it is shown. Each is loaded when it is first asked for, home at once. */
const home: Page = { place: "home", Body: Home };

const pages: Readonly<Record<string, Page>> = {
  home,
  start: { place: "home", Body: lazy(() => import("../views/Start")) },
  lines: { place: "lines", Body: lazy(() => import("../views/Lines")) },
  line: { place: "lines", Body: lazy(() => import("../views/Line")) },
  "new-line": { place: "lines", Body: lazy(() => import("../views/Line")) },
  workspace: { place: "lines", Body: lazy(() => import("../views/Workspace")) },
  "new-workspace": { place: "lines", Body: lazy(() => import("../views/Workspace")) },
  "paste-lines": { place: "lines", Body: lazy(() => import("../views/PasteLines")) },
  prices: { place: "prices", Body: lazy(() => import("../views/Prices")) },
  price: { place: "prices", Body: lazy(() => import("../views/Price")) },
  compare: { place: "prices", Body: lazy(() => import("../views/Compare")) },
  formula: { place: "formula", Body: lazy(() => import("../views/Formula")) },
  explain: { place: "formula", Body: lazy(() => import("../views/Explain")) },
  more: { place: "more", Body: lazy(() => import("../views/More")) },
  checks: { place: "more", Body: lazy(() => import("../tasks/LookAtChecks")) },
  scenarios: { place: "more", Body: lazy(() => import("../views/Scenarios")) },
  scenario: { place: "more", Body: lazy(() => import("../tasks/AddScenario")) },
  actuals: { place: "more", Body: lazy(() => import("../views/Actuals")) },
  "what-if": { place: "more", Body: lazy(() => import("../views/WhatIf")) },
  refresh: { place: "more", Body: lazy(() => import("../tasks/RefreshPrices")) },
  approve: { place: "more", Body: lazy(() => import("../tasks/ApproveBudget")) },
  data: { place: "more", Body: lazy(() => import("../tasks/AddData")) },
  export: { place: "more", Body: lazy(() => import("../tasks/ExportBudget")) },
  repair: { place: "more", Body: lazy(() => import("../tasks/RepairFormulas")) },
  rebuild: { place: "more", Body: lazy(() => import("../tasks/RebuildSheets")) },
  "self-test": { place: "more", Body: lazy(() => import("../tasks/CheckThisExcel")) },
  help: { place: "more", Body: lazy(() => import("../views/Help")) },
};

/** The page of that name; an address that means none leads home. */
export const pageOf = (name: string): Page => pages[name] ?? home;
