import { type Block, COLUMN, FIRST_MONTH, onSheet, type SheetBuilder } from "../../../sheet";
import { SCENARIO_COLUMNS } from "../../tables/assumptions";
import { NO_SCENARIO } from "../../tables/comparison";
import { SCENARIO_LINES, type ScenarioLine, type ScenarioSheet } from "../scenario";

/** A row for each column of scenarios; `fill` writes those that have a sheet. */
export function scenarioRows(
  sheet: SheetBuilder,
  scenarios: readonly ScenarioSheet[],
  { block, title, unit = "" }: { block: Block; title: string; unit?: string },
  fill: (scenario: ScenarioSheet, row: number, k: number) => void,
): Block {
  sheet.text(block.title, COLUMN.label, title, "heading");
  for (let k = 0; k < block.count; k++) {
    const row = block.first + k;
    const scenario = scenarios[k];
    sheet.rowNumber(block, row);
    // a name looks like it while no scenario stands in its row
    sheet.text(row, COLUMN.unit, unit, "note");
    if (scenario) {
      sheet.formula(row, COLUMN.label, `=${scenario.nameCell}&""`, "crossSheetText");
      fill(scenario, row, k);
    } else sheet.text(row, COLUMN.label, NO_SCENARIO, "note");
  }
  return block;
}

/** One line of every scenario sheet, month by month. */
export const byMonth = (sheet: SheetBuilder, scenarios: readonly ScenarioSheet[], line: ScenarioLine): Block => {
  const title = SCENARIO_LINES.find(({ key }) => key === line)?.label ?? line;
  const block = sheet.reserve(SCENARIO_COLUMNS);
  return scenarioRows(sheet, scenarios, { block, title, unit: "report currency" }, (scenario, row) => {
    sheet.totalOverTime(row, "money");
    sheet.series(row, `=${onSheet(scenario.sheet.name, `${FIRST_MONTH}${scenario.row[line]}`)}`, "money");
  });
};
