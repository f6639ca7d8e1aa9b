import { useEffect, useEffectEvent } from "react";
import type { ChecksRead } from "../../commands";
import { ActionButton } from "../ActionButton";
import { BulletList } from "../BulletList";
import { SheetLink } from "../SheetLink";
import { TaskPage } from "../TaskPage";
import { useTask } from "../use-task";
import { work } from "../work";

/** Says of each check that fails what that means, and leads to where it is put right. */
export default function LookAtChecks({ inExcel }: { inExcel: boolean }) {
  const task = useTask("checks");
  const look = () =>
    void task.run("Reading Checks", async () => {
      const { readChecks } = await work();
      const read = await readChecks();
      return { phase: "done", said: <Said {...read} />, isWarning: read.failed.length > 0 };
    });
  const begin = useEffectEvent(() => {
    if (inExcel) look();
  });
  // whoever comes here wants to see them
  useEffect(() => {
    begin();
  }, []);
  return (
    <TaskPage
      title="Look at the checks"
      about="Says of each check that fails what that means and where to put it right. Changes nothing."
      task={task}
      failed="The checks were not read."
    >
      <ActionButton inExcel={inExcel} onClick={look}>
        Look again
      </ActionButton>
    </TaskPage>
  );
}

function Said({ master, sheet, failed }: ChecksRead) {
  if (failed.length === 0)
    return (
      <>
        No check fails: <SheetLink sheets={[sheet]} ending={sheet} /> says “{master}”.
      </>
    );
  return (
    <BulletList heading={failed.length === 1 ? "1 check fails" : `${failed.length} checks fail`}>
      {failed.map(({ label, means, sheet: where }) => (
        <span key={label}>
          <strong>{label}.</strong> {means} Go to <SheetLink sheets={[where]} ending={where} />.
        </span>
      ))}
    </BulletList>
  );
}
