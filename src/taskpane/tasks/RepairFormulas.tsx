import type { Repaired } from "../../commands";
import { ActionButton } from "../ActionButton";
import { TaskPage } from "../TaskPage";
import { useTask } from "../use-task";
import { work } from "../work";

/** Brings back what a missing add-in has broken; no other cell is touched, so nothing is asked. */
export default function RepairFormulas({ inExcel }: { inExcel: boolean }) {
  const task = useTask("repair");
  const repair = () =>
    void task.run("Looking through all sheets", async () => {
      const { repairFormulas } = await work();
      const done = await repairFormulas();
      return { phase: "done", said: repairedText(done), ...(done.repaired > 0 && { undo: done.undo }) };
    });
  return (
    <TaskPage
      title="Repair formulas"
      about="Brings back formulas that show #NAME? because the workbook was open where the add-in was missing. Touches no other cell."
      task={task}
      failed="No formula was repaired."
    >
      <ActionButton inExcel={inExcel} onClick={repair}>
        Repair
      </ActionButton>
    </TaskPage>
  );
}

function repairedText({ repaired, lost }: Repaired): string {
  const formulas = (count: number) => (count === 1 ? "1 formula" : `${count} formulas`);
  const done = repaired === 0 ? "Nothing needed repair" : `${formulas(repaired)} repaired`;
  if (lost === 0) return `${done}.`;
  return `${done}, but ${formulas(lost)} cannot be told any more; rebuild the sheets to get ${lost === 1 ? "it" : "them"} back.`;
}
