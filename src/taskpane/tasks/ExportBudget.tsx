import { makeStyles, tokens } from "@fluentui/react-components";
import { ActionButton } from "../ActionButton";
import { CopyText } from "../CopyText";
import { offerFile } from "../offer-file";
import { TaskPage } from "../TaskPage";
import { useKept } from "../use-kept";
import { useTask } from "../use-task";
import { work } from "../work";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The budget as a file. Where Excel lets no add-in save files (Mac), its text can be copied. */
export default function ExportBudget({ inExcel }: { inExcel: boolean }) {
  const styles = useStyles();
  const task = useTask("export");
  const [text, setText] = useKept<string | undefined>("exported text", () => undefined);
  const save = (format: "json" | "xlsx") =>
    void task.run("Reading the budget", async () => {
      const { exportBudget } = await work();
      const file = await exportBudget(format);
      offerFile(file);
      return { phase: "done", said: [`${file.name} is in your downloads.`, file.note].filter(Boolean).join(" ") };
    });
  const show = () =>
    void task.run("Reading the budget", async () => {
      const { exportBudget } = await work();
      const { content } = await exportBudget("json");
      setText(String(content));
      return { phase: "done", said: "Copy the text into a file whose name ends in .json." };
    });
  return (
    <TaskPage
      title="Export the budget"
      about="As JSON it can be imported again and compared between versions. Excel for Mac lets no add-in save files: show the JSON there and copy it."
      task={task}
      failed="Nothing was exported."
    >
      <div className={styles.buttons}>
        <ActionButton
          inExcel={inExcel}
          onClick={() => {
            save("json");
          }}
        >
          Save JSON
        </ActionButton>
        <ActionButton
          inExcel={inExcel}
          onClick={() => {
            save("xlsx");
          }}
        >
          Save workbook
        </ActionButton>
        <ActionButton inExcel={inExcel} onClick={show}>
          Show JSON
        </ActionButton>
      </div>
      {text !== undefined && task.state.phase === "done" && <CopyText label="Budget as JSON" text={text} />}
    </TaskPage>
  );
}
