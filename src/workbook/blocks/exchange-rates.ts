import type { Block, SheetBuilder } from "../../sheet";
import { NAME } from "../names";
import { inMonth, nameOf } from "./references";

/** Rates × the scenario's factor; the report currency itself stays 1. Row k is currency k. */
export const exchangeRatesUsed = (sheet: SheetBuilder, beforeScenario: Block, factor: string): Block =>
  sheet.block(beforeScenario.count, {
    title: "Exchange rates used",
    note: "× the scenario's exchange rate factor",
    unit: "report currency per unit",
    style: "rate",
    label: (k) => `=${nameOf(beforeScenario)(k)}`,
    opening: "series",
    series: (k, m) => `=${inMonth(beforeScenario)(k, m)}*IF(${nameOf(beforeScenario)(k)}=${NAME.currency},1,${factor})`,
  });
