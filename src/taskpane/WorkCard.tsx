import { Accordion, Text } from "@fluentui/react-components";
import { PaneCard } from "./PaneCard";
import { AddLine } from "./tasks/AddLine";
import { AddScenario } from "./tasks/AddScenario";
import { ApproveBudget } from "./tasks/ApproveBudget";
import { CheckThisExcel } from "./tasks/CheckThisExcel";
import { ExportBudget } from "./tasks/ExportBudget";
import { LookAtChecks } from "./tasks/LookAtChecks";
import { RebuildSheets } from "./tasks/RebuildSheets";
import { RefreshPrices } from "./tasks/RefreshPrices";
import { RepairFormulas } from "./tasks/RepairFormulas";

/** What can be done to the budget that is in the workbook. */
export default function WorkCard({ inExcel }: { inExcel: boolean }) {
  return (
    <PaneCard heading="Your budget">
      <Text>For the budget on whose sheet you are. Before anything is replaced you are asked.</Text>
      <Accordion collapsible>
        <AddLine inExcel={inExcel} />
        <AddScenario inExcel={inExcel} />
        <LookAtChecks inExcel={inExcel} />
        <RefreshPrices inExcel={inExcel} />
        <ApproveBudget inExcel={inExcel} />
        <ExportBudget inExcel={inExcel} />
        <RepairFormulas inExcel={inExcel} />
        <RebuildSheets inExcel={inExcel} />
        <CheckThisExcel inExcel={inExcel} />
      </Accordion>
    </PaneCard>
  );
}
