import { type MonthFormula, picked, ROW, rowOfText } from "../../sheet";
import { attribute, type Placed } from "./register";

/** 1 while the line runs, the last month included; a blank end means open. */
export const active = (line: Placed, k: number, m: string): string => {
  const [start, end] = [attribute(line, "start")(k), attribute(line, "end")(k)];
  return `(${m}$${ROW.month}>=${start})*((${end}=0)+(${m}$${ROW.month}<=${end})>0)`;
};

/** base + per driver × the driver's value in the month. */
export const driven = (line: Placed, found: Placed, drivers: (month: string) => string, k: number, m: string): string =>
  `${attribute(line, "base")(k)}+${attribute(line, "perDriver")(k)}*${picked(drivers(m), attribute(found, "driverRow")(k))}`;

/** Demand that grows by a share a month from the line's first month on. */
export const growingDemand =
  (line: Placed, found: Placed, drivers: (month: string) => string): MonthFormula =>
  (k, m) =>
    `=${active(line, k, m)}*(${driven(line, found, drivers, k, m)})` +
    `*(1+${attribute(line, "growth")(k)})^MAX(0,${m}$${ROW.period}-${attribute(found, "firstPeriod")(k)})`;

/** Row of the driver in the drivers' list; a blank one is the first row, "None". */
export const driverRow = (line: Placed, driverNames: string) => (k: number) => {
  const driver = attribute(line, "driver")(k);
  return `=IF(${driver}="",1,${rowOfText(driver, driverNames)})`;
};

/** Number of the period in which a date falls; a blank date is the first period. */
export const periodOf = (date: string, startMonth: string): string =>
  `=IF(${date}=0,1,(YEAR(${date})-YEAR(${startMonth}))*12+MONTH(${date})-MONTH(${startMonth})+1)`;
