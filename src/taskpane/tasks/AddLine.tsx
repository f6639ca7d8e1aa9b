import type { LineResult, RebuildPlan } from "../../commands";
import { ActionButton } from "../ActionButton";
import { emptyForm, lineOf } from "../line-form";
import { LineFields } from "../LineFields";
import { TaskPage } from "../TaskPage";
import { useKept } from "../use-kept";
import { useTask } from "../use-task";
import { work } from "../work";
import { RebuildQuestion } from "./RebuildQuestion";
import { RebuiltText } from "./RebuiltText";

interface Question {
  plan: RebuildPlan;
  result: Extract<LineResult, { status: "needs rebuild" }>;
}

/** A line more: in a blank row of its register; where the sheets have no room for it they can be rebuilt with it. */
export default function AddLine({ inExcel }: { inExcel: boolean }) {
  const task = useTask<Question>("line");
  const [form, setForm] = useKept("line", () => emptyForm("subscription"));
  const add = () =>
    void task.run("Adding the line", async () => {
      const { addLine, planRebuild } = await work();
      const line = lineOf(form);
      const result = await addLine(line);
      if (result.status === "needs rebuild")
        return { phase: "asking", question: { result, plan: await planRebuild() } };
      const said = `“${line.name.trim()}” stands in ${result.cell}. Type its owner and cost centre there; until then Checks say that the money is nobody’s.`;
      return { phase: "done", said, undo: result.undo };
    });
  const rebuildWith = ({ plan, result: { withLine } }: Question) =>
    void task.run("Writing", async (onProgress) => {
      const { rebuild } = await work();
      const rebuilt = await rebuild(plan, { onProgress, budget: withLine(plan.read.budget) });
      return { phase: "done", said: <RebuiltText rebuilt={rebuilt} /> };
    });
  return (
    <TaskPage
      title="Add a line"
      back={["lines", "Lines"]}
      about="Writes a line into the first blank row of its sheet, from the budget’s first month on. Everything else about it is typed there."
      task={task}
      failed="No line was added."
      ask={(question) => (
        <RebuildQuestion
          plan={question.plan}
          why={`${question.result.why} The line can be added by rebuilding the sheets.`}
          onYes={() => {
            rebuildWith(question);
          }}
          onCancel={task.dismiss}
        />
      )}
    >
      <LineFields form={form} onChange={setForm} />
      <ActionButton inExcel={inExcel} onClick={add}>
        Add line
      </ActionButton>
    </TaskPage>
  );
}
