import type { Budget } from "../../../budget";
import { type Block, COLUMN, picked, rowOfText, type SheetBuilder } from "../../../sheet";
import { SECTION } from "../../tables/assumptions";

/** Exchange rates as typed, and worked out for the report currency. */
export interface ExchangeRates {
  /** the codes, as a reference on this sheet */
  currencies: string;
  /** report currency per unit of each, without any scenario's factor */
  plain: Block;
}

/** US dollars for one unit of each currency; those of a budget stand below the dollar itself. */
export function exchangeRatesSection(sheet: SheetBuilder, budget: Budget, reportCurrency: string): ExchangeRates {
  sheet.heading(SECTION.exchangeRates, "US dollars for one unit");
  const dollar = { currency: "USD", usdPerUnit: 1, byMonth: [] };
  const rates = new Map([dollar, ...budget.exchangeRates].map((rate) => [rate.currency, rate]));
  const first = sheet.row;
  for (const { currency, usdPerUnit, byMonth } of rates.values()) {
    const row = sheet.row++;
    sheet.text(row, COLUMN.label, currency, "inputText");
    sheet.text(row, COLUMN.unit, "USD per unit", "note");
    sheet.number(row, COLUMN.opening, usdPerUnit, "inputRate");
    const months = Array.from({ length: budget.months }, (_, month) => byMonth[month] ?? usdPerUnit);
    sheet.values(row, months, "inputRate");
  }
  const last = sheet.row - 1;
  const currencies = `$B$${first}:$B$${last}`;
  const reported = rowOfText(reportCurrency, currencies);
  const plain = sheet.block(rates.size, {
    title: "Exchange rates, before scenario",
    unit: "report currency per unit",
    style: "rate",
    label: (k) => `=$B${first + k}`,
    opening: "series",
    series: (k, m) => `=${m}${first + k}/${picked(`${m}$${first}:${m}$${last}`, reported)}`,
  });
  return { currencies, plain };
}
