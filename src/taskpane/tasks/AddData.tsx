import { ActionButton } from "../ActionButton";
import { SheetLink } from "../SheetLink";
import { TaskPage } from "../TaskPage";
import { useTask } from "../use-task";
import { work } from "../work";

/** The flat table for pivots and uploads, for those who ask for it. */
export default function AddData({ inExcel }: { inExcel: boolean }) {
  const task = useTask("data");
  const add = () =>
    void task.run("Writing the table", async () => {
      const { addData } = await work();
      const { sheet, undo } = await addData();
      return {
        phase: "done",
        said: (
          <>
            The table is on <SheetLink sheets={[sheet]} ending={sheet} />.
          </>
        ),
        undo,
      };
    });
  return (
    <TaskPage
      title="Add a table for pivots"
      about="Writes the sheet Data: a row for each line and month, for pivot tables and uploads. Amounts are live; after more lines or months, delete the sheet and add it again."
      task={task}
      failed="No table was added."
    >
      <ActionButton inExcel={inExcel} onClick={add}>
        Add table
      </ActionButton>
    </TaskPage>
  );
}
