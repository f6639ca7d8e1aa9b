import { RebuildQuestion } from "../tasks/RebuildQuestion";
import { RebuiltText } from "../tasks/RebuiltText";
import type { Task } from "../use-task";
import { work } from "../work";
import type { RoomQuestion as Question } from "./save";

interface Props {
  task: Task<Question>;
  /** what follows in the pane once it is done */
  then?: () => unknown;
}

/** Asks whether the sheets are rebuilt with the changed lines, which gives them room. */
export function RoomQuestion({ task, then }: Props) {
  if (task.state.phase !== "asking") return null;
  const { plan, result } = task.state.question;
  return (
    <RebuildQuestion
      plan={plan}
      why={`${result.why} This can be done by rebuilding the sheets.`}
      onCancel={task.dismiss}
      onYes={() =>
        void task.run("Writing", async ({ onStep: onProgress }) => {
          const { rebuild } = await work();
          const rebuilt = await rebuild(plan, { onProgress, budget: result.withChanges(plan.read.budget) });
          then?.();
          return { phase: "done", said: <RebuiltText rebuilt={rebuilt} /> };
        })
      }
    />
  );
}
