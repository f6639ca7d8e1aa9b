import { useState } from "react";
import { ActionButton } from "../ActionButton";
import { CopyText } from "../CopyText";
import { TaskItem } from "../TaskItem";
import { useTask } from "../use-task";
import { selfTest } from "../work";

/** Tries out the Excel that is open, on sheets of its own, and gives a report to copy. */
export function CheckThisExcel({ inExcel }: { inExcel: boolean }) {
  const task = useTask();
  const [report, setReport] = useState("");
  const check = () =>
    void task.run("Checking", async (onProgress) => {
      const { selfTest: run, countsText, reportText } = await selfTest();
      const found = await run({ onProgress });
      setReport(reportText(found));
      return { phase: "done", said: `${countsText(found)}.` };
    });
  return (
    <TaskItem
      title="Check this Excel"
      about="Tries functions, a small budget and an undo on sheets of its own, removes them, and gives a report to copy. Takes a minute; Excel’s list of things to undo is lost."
      task={task}
      failed="This Excel was not checked."
    >
      <ActionButton inExcel={inExcel} onClick={check}>
        Check
      </ActionButton>
      {task.state.phase === "done" && <CopyText label="Report" text={report} />}
    </TaskItem>
  );
}
