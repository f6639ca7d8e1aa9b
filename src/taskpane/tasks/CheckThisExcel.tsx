import { ActionButton } from "../ActionButton";
import { CopyText } from "../CopyText";
import { TaskPage } from "../TaskPage";
import { useKept } from "../use-kept";
import { useTask } from "../use-task";
import { selfTest } from "../work";

/** Tries out the Excel that is open, on sheets of its own, and gives a report to copy. */
export default function CheckThisExcel({ inExcel }: { inExcel: boolean }) {
  const task = useTask("self-test");
  const [report, setReport] = useKept("self-test report", () => "");
  const check = () =>
    void task.run("Checking", async ({ onProgress }) => {
      const { selfTest: run, countsText, reportText } = await selfTest();
      const found = await run({ onProgress });
      setReport(reportText(found));
      return { phase: "done", said: `${countsText(found)}.` };
    });
  return (
    <TaskPage
      title="Check this Excel"
      about="Tries functions, a small budget and an undo on sheets of its own, removes them, and gives a report to copy. Takes a minute; Excel’s list of things to undo is lost."
      task={task}
      failed="This Excel was not checked."
    >
      <ActionButton inExcel={inExcel} onClick={check}>
        Check
      </ActionButton>
      {task.state.phase === "done" && <CopyText label="Report" text={report} />}
    </TaskPage>
  );
}
