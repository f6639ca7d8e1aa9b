import type { RebuildPlan } from "../../commands";
import { ActionButton } from "../ActionButton";
import { TaskPage } from "../TaskPage";
import { useTask } from "../use-task";
import { work } from "../work";
import { RebuildQuestion } from "./RebuildQuestion";
import { RebuiltText } from "./RebuiltText";

/** Writes the budget's sheets anew, after saying what is kept and what is not. */
export default function RebuildSheets({ inExcel }: { inExcel: boolean }) {
  const task = useTask<RebuildPlan>("rebuild");
  const ask = () =>
    void task.run("Reading the budget", async () => {
      const { planRebuild } = await work();
      return { phase: "asking", question: await planRebuild() };
    });
  const apply = (plan: RebuildPlan) =>
    void task.run("Writing", async ({ onStep: onProgress }) => {
      const { rebuild } = await work();
      const rebuilt = await rebuild(plan, { onProgress });
      return { phase: "done", said: <RebuiltText rebuilt={rebuilt} /> };
    });
  return (
    <TaskPage
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
    </TaskPage>
  );
}
