import type { RebuildPlan, Rebuilt } from "../../commands";
import { ActionButton } from "../ActionButton";
import { SheetLink } from "../SheetLink";
import { TaskItem } from "../TaskItem";
import { useTask } from "../use-task";
import { work } from "../work";
import { RebuildQuestion } from "./RebuildQuestion";

/** Writes the budget's sheets anew, after saying what is kept and what is not. */
export function RebuildSheets({ inExcel }: { inExcel: boolean }) {
  const task = useTask<RebuildPlan>();
  const ask = () =>
    void task.run("Reading the budget", async () => {
      const { planRebuild } = await work();
      return { phase: "asking", question: await planRebuild() };
    });
  const apply = (plan: RebuildPlan) =>
    void task.run("Writing", async (onProgress) => {
      const { rebuild } = await work();
      const rebuilt = await rebuild(plan, { onProgress });
      return { phase: "done", said: <RebuiltText rebuilt={rebuilt} /> };
    });
  return (
    <TaskItem
      title="Rebuild sheets"
      about="Writes all sheets of the budget anew with everything you have typed: when formulas are lost, lines need more room, or prices have no row yet."
      task={task}
      failed="The sheets were not rebuilt."
      ask={(plan) => (
        <RebuildQuestion
          plan={plan}
          onYes={() => {
            apply(plan);
          }}
          onCancel={task.dismiss}
        />
      )}
    >
      <ActionButton inExcel={inExcel} onClick={ask}>
        Rebuild…
      </ActionButton>
    </TaskItem>
  );
}

export const RebuiltText = ({ rebuilt: { sheets, broken } }: { rebuilt: Rebuilt }) => (
  <>
    {sheets.length} sheets rebuilt. Go to <SheetLink sheets={sheets} ending="Checks" />.
    {broken.length > 0 &&
      ` These formulas of yours could not follow, write them again: ${broken.map(({ place, formula }) => `${place}, which was ${formula}`).join("; ")}.`}
  </>
);
