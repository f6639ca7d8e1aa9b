import { Text } from "@fluentui/react-components";
import type { ApprovalPlan, ApprovalStamp } from "../../commands";
import { ActionButton } from "../ActionButton";
import { amountText, dateText } from "../money-text";
import { Question } from "../Question";
import { TaskPage } from "../TaskPage";
import { TextField } from "../TextField";
import { useKept } from "../use-kept";
import { useTask } from "../use-task";
import { work } from "../work";

/** Keeps the current figures as the approved budget; says which, and what they replace, before it does. */
export default function ApproveBudget({ inExcel }: { inExcel: boolean }) {
  const task = useTask<ApprovalPlan>("approve");
  const [stamp, setStamp] = useKept<ApprovalStamp>("approval", () => ({ on: "", by: "", note: "" }));
  const change = (part: keyof ApprovalStamp) => (value: string) => {
    setStamp({ ...stamp, [part]: value });
  };
  const ask = () =>
    void task.run("Reading Summary", async () => {
      const { planApproval } = await work();
      return { phase: "asking", question: await planApproval() };
    });
  const approve = (plan: ApprovalPlan) =>
    void task.run("Writing the snapshot", async () => {
      const { approveBudget } = await work();
      const { undo } = await approveBudget(plan, stamp);
      const said = `Approved budget of ${dateText(stamp.on)} written; Summary shows what current figures are above or below it.`;
      return { phase: "done", said, undo };
    });
  return (
    <TaskPage
      title="Save as approved"
      about="Keeps today’s figures of Summary as the approved budget, as values by route and month, to compare later figures with."
      task={task}
      failed="Nothing was approved."
      ask={(plan) => <ApprovalQuestion plan={plan} onYes={approve} onCancel={task.dismiss} />}
    >
      <TextField label="Approved on" type="date" value={stamp.on} onChange={change("on")} />
      <TextField label="Approved by" value={stamp.by} onChange={change("by")} />
      <TextField label="Note" value={stamp.note} onChange={change("note")} />
      <ActionButton inExcel={inExcel} onClick={ask}>
        Save as approved…
      </ActionButton>
    </TaskPage>
  );
}

interface QuestionProps {
  plan: ApprovalPlan;
  onYes: (plan: ApprovalPlan) => void;
  onCancel: () => void;
}

function ApprovalQuestion({ plan, onYes, onCancel }: QuestionProps) {
  const { scenario, currency, access, metered, existing } = plan;
  return (
    <Question
      title={existing ? "Replace the approved budget?" : "Save these figures?"}
      yes={existing ? "Replace" : "Save"}
      isWarning={existing !== undefined}
      onYes={() => {
        onYes(plan);
      }}
      onCancel={onCancel}
    >
      <Text>
        Scenario {scenario}, all months: access {amountText(access, currency)}, metered {amountText(metered, currency)}.
      </Text>
      {existing && (
        <Text>
          They replace what was approved{existing.on !== null && ` on ${dateText(existing.on)}`}
          {existing.by !== "" && ` by ${existing.by}`}: {amountText(existing.total, currency)}.
        </Text>
      )}
    </Question>
  );
}
