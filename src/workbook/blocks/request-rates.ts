import { picked, rowOfText, type SheetBuilder } from "../../sheet";
import type { Feeds } from "../feeds";
import { NAME } from "../names";
import type { ColumnKey } from "../tables/column-keys";
import { driverRow, periodOf } from "./demand";
import { namesOf } from "./references";
import { attribute, attributes, type Derived, type Lines, lookUps, type Placed } from "./register";
import type { WorkspaceFacts } from "./seat-costs";

const TOKEN_METERS = ["input", "cache read", "cache write", "cache write 1h", "output"] as const;

/** The rate rows a line needs, one MATCH a meter; a meter it does not use points at the row of zeros. */
export function requestLookUps(
  sheet: SheetBuilder,
  { assumptions, rates }: Feeds,
  lines: Lines,
  { terms, workspace, workspaceTerms }: Pick<WorkspaceFacts, "terms" | "workspace" | "workspaceTerms">,
  more: readonly Derived[],
): Lines {
  const at = (key: ColumnKey) => attribute(lines, key);
  const mode = (k: number, self: Placed) => attribute(self, "modeOfKey")(k);
  const row = (key: string) => rowOfText(key, rates.keys);
  const unused: Record<(typeof TOKEN_METERS)[number], (k: number) => string> = {
    input: (k) => `${at("inputTokens")(k)}=0`,
    "cache read": (k) => `${at("inputTokens")(k)}*${at("cachedShare")(k)}=0`,
    "cache write": (k) => `${at("inputTokens")(k)}*${at("cacheWriteShare")(k)}=0`,
    "cache write 1h": (k) => `${at("inputTokens")(k)}*${at("cacheWrite1hShare")(k)}=0`,
    output: (k) => `${at("outputTokens")(k)}=0`,
  };
  const tokenRow = (meter: (typeof TOKEN_METERS)[number]): Derived => ({
    key: meter,
    heading: `Rate row, ${meter}`,
    style: "integer",
    formula: (k, self) =>
      `=IF(${unused[meter](k)},1,${row(`${at("item")(k)}&"|${meter}"&${mode(k, self)}&${attribute(self, "long")(k)}`)})`,
  });
  const pick = (range: string, self: Placed, key: ColumnKey, k: number) => picked(range, attribute(self, key)(k));
  return lookUps(sheet, "Rate rows, by line", lines, [
    {
      key: "modeOfKey",
      heading: "Mode in the rate's key",
      style: "text",
      formula: (k) => `=IF(${at("mode")(k)}="",""," "&${at("mode")(k)})`,
    },
    {
      key: "longAbove",
      heading: "Long above, tokens",
      style: "integer",
      formula: (k, self) => `=IFERROR(${picked(rates.longAbove, row(`${at("item")(k)}&"|input"&${mode(k, self)}`))},0)`,
    },
    {
      key: "long",
      heading: "Price tier",
      style: "text",
      formula: (k, self) => {
        const above = attribute(self, "longAbove")(k);
        return `=IF((${above}>0)*(${at("inputTokens")(k)}>${above})>0," long","")`;
      },
    },
    ...TOKEN_METERS.map(tokenRow),
    {
      key: "meterRow",
      heading: "Rate row, meter",
      style: "integer",
      formula: (k, self) =>
        `=IF(${at("meter")(k)}="",1,${row(`${at("item")(k)}&"|"&${at("meter")(k)}&${mode(k, self)}`)})`,
    },
    {
      key: "per",
      heading: "Meter units per price",
      style: "integer",
      formula: (k, self) => `=${pick(rates.per, self, "meterRow", k)}`,
    },
    {
      key: "free",
      heading: "Meter units free a month",
      style: "integer",
      formula: (k, self) => `=${pick(rates.freePerMonth, self, "meterRow", k)}`,
    },
    {
      key: "freeMeter",
      heading: "Free units of",
      style: "text",
      formula: (k, self) => `=IFERROR(${pick(rates.freeMeters, self, "meterRow", k)}&"","")`,
    },
    {
      key: "pricedRow",
      heading: "Rate row, facts",
      style: "integer",
      // a meter without a row on Rates leaves currency and vendor to the others, a line that uses nothing to its item's first row
      formula: (k, self) => {
        const used = (["input", "output", "meterRow"] as const).map((key) => `IFERROR(${attribute(self, key)(k)},1)`);
        const isIdle = `(${at("inputTokens")(k)}+${at("outputTokens")(k)}=0)*(${at("meter")(k)}="")*(${at("item")(k)}<>"")`;
        const ofItem = `IFERROR(${rowOfText(at("item")(k), rates.itemsUsed)},1)`;
        return `=IF(${isIdle},${ofItem},MAX(${used.join(",")}))`;
      },
    },
    {
      key: "currencyRow",
      heading: "Currency row",
      style: "integer",
      formula: (k, self) => `=${rowOfText(pick(rates.currencies, self, "pricedRow", k), assumptions.currencies)}`,
    },
    {
      key: "vendor",
      heading: "Vendor",
      style: "text",
      formula: (k, self) =>
        `=IF(${attribute(self, "pricedRow")(k)}=1,${at("item")(k)}&"",${pick(rates.vendors, self, "pricedRow", k)}&"")`,
    },
    {
      key: "alsoCharges",
      heading: "Also charges",
      style: "text",
      // of a model whose tokens are counted: others are priced meter by meter
      formula: (k, self) =>
        `=IF(${at("inputTokens")(k)}+${at("outputTokens")(k)}=0,"",IFERROR(${pick(rates.alsoCharges, self, "pricedRow", k)}&"",""))`,
    },
    {
      key: "firstPeriod",
      heading: "First period",
      style: "integer",
      formula: (k) => periodOf(at("start")(k), NAME.startMonth),
    },
    { key: "driverRow", heading: "Driver row", style: "integer", formula: driverRow(lines, assumptions.driverNames) },
    {
      key: "note",
      heading: "Note on the meter's price",
      style: "note",
      formula: (k, self) => `=IFERROR(${pick(rates.notes, self, "meterRow", k)}&"","")`,
    },
    {
      key: "paidByVendor",
      heading: "Credits of vendor",
      style: "text",
      formula: (k) => {
        const payer = rowOfText(at("paysFrom")(k), namesOf(workspace));
        return `=IF(${at("paysFrom")(k)}="","",IFERROR(${picked(attributes(workspaceTerms, "vendor"), payer)},"?"))`;
      },
    },
    {
      key: "payerRow",
      heading: "Workspace row, credits",
      style: "integer",
      formula: (k, self) => {
        const payer = rowOfText(at("paysFrom")(k), namesOf(workspace));
        const isSameVendor = `(${attribute(self, "paidByVendor")(k)}=${attribute(self, "vendor")(k)})`;
        // a workspace whose cheapest seat is not that of its lines may be of any vendor: its credits are not known
        const isApart = `(SUMIFS(${attributes(terms, "soldElsewhere")},${attributes(terms, "workspaceRow")},${payer})>0)`;
        const isPaid = `(${at("paysFrom")(k)}<>"")*(${isSameVendor}+${isApart})`;
        // a model that the price book does not have is paid by nobody, and takes no credits from the lines that are
        return `=IFERROR(IF(${isPaid}>0,${payer},0),0)`;
      },
    },
    ...more,
  ]);
}

/**
 * Tokens of one request at the rates of the month. Input includes what is read from and written to the cache, and the
 * tier is chosen once, by the tokens of a request. Free of the scenario, so that scenario sheets reuse it.
 */
export const tokenCost = (lines: Placed, found: Placed, { rates }: Feeds, k: number, m: string): string => {
  const rate = (meter: (typeof TOKEN_METERS)[number]) => picked(rates.used(m), attribute(found, meter)(k));
  const of = (key: ColumnKey) => attribute(lines, key)(k);
  const [cached, written, forHour] = [of("cachedShare"), of("cacheWriteShare"), of("cacheWrite1hShare")];
  return (
    `=(${of("inputTokens")}*(${rate("input")}*(1-${cached}-${written}-${forHour})+${rate("cache read")}*${cached}` +
    `+${rate("cache write")}*${written}+${rate("cache write 1h")}*${forHour})+${of("outputTokens")}*${rate("output")})/1000000`
  );
};
