import { Field, Select } from "@fluentui/react-components";
import type { RebuildPlan } from "../../commands";
import type { Reckoned } from "../../workers";
import { ReplaceReports } from "../ReplaceReports";
import { SheetLink } from "../SheetLink";
import { Foot } from "../shell/Foot";
import { Outcome } from "../TaskPage";
import { RebuildQuestion } from "../tasks/RebuildQuestion";
import { useKept } from "../use-kept";
import { type TaskState, useTask } from "../use-task";
import { work } from "../work";
import { monthsText, monthText } from "./amounts";
import { isSame, Replaced } from "./Replaced";
import { lookAgain, reckonedForSheets, useSession } from "./session";
import { WriteButton } from "./WriteButton";

type Asks = { replaces: readonly string[] } | { plan: RebuildPlan; why: string; budget: RebuildPlan["read"]["budget"] };

/** Writes what the exports say behind the budget, and what closed months have cost into it. */
export function Write({ inExcel, found }: { inExcel: boolean; found: Reckoned }) {
  const task = useTask<Asks>("actuals write");
  const [writtenOf, setWrittenOf] = useKept<Reckoned | undefined>("actuals written", () => undefined);
  // what has been read is another once a file, a month or a line of it is: then there is something to write again
  const isWritten = writtenOf === found;
  const { close, doing, budget: now } = useSession();
  const closing = close === undefined ? found.proposed : close;
  const rows = closedBy(found, closing);
  const run = (replace: boolean) =>
    void task.run("Writing", async ({ onStep: onProgress }) => {
      const { planRebuild, writeReports } = await work();
      const { found: fresh, budget } = await reckonedForSheets();
      const until = close === undefined ? fresh.proposed : close;
      const actuals = { rows: closedBy(fresh, until), lastActualMonth: until };
      const result = await writeReports({ sheets: fresh.sheets, actuals }, { replace, onProgress });
      if (result.status === "asking") return { phase: "asking", question: result };
      if (result.status === "needs rebuild") {
        const kept = budget.actuals.filter((old) => !actuals.rows.some((row) => isSame(row, old)));
        const withThem = {
          ...budget,
          actuals: [...kept, ...actuals.rows],
          lastActualMonth: until ?? budget.lastActualMonth,
        };
        return { phase: "asking", question: { plan: await planRebuild(), why: result.why, budget: withThem } };
      }
      setWrittenOf(found);
      const undo = async (): Promise<void> => {
        await result.undo();
        setWrittenOf(undefined);
      };
      return written(result.sheets, actuals.rows, undo);
    });
  const rebuild = ({ plan, budget }: Extract<Asks, { plan: RebuildPlan }>) =>
    void task.run("Writing", async ({ onStep: onProgress }) => {
      const { rebuild: rebuildSheets } = await work();
      setWrittenOf(undefined);
      await rebuildSheets(plan, { onProgress, budget });
      return { phase: "done", said: "The sheets are rebuilt and have the amounts. Write once more for the reports." };
    });
  // what was written stands in the foot, in the place of the button that wrote it
  const isSaidBelow = isWritten && task.state.phase === "done";
  return (
    <>
      <Outcome
        task={isSaidBelow ? { ...task, state: { phase: "ready" } } : task}
        failed="Nothing was written."
        ask={(question) =>
          "plan" in question ? (
            <RebuildQuestion
              plan={question.plan}
              why={question.why}
              onYes={() => {
                rebuild(question);
              }}
              onCancel={task.dismiss}
            />
          ) : (
            <ReplaceReports
              replaces={question.replaces}
              onYes={() => {
                run(true);
              }}
              onCancel={task.dismiss}
            />
          )
        }
      />
      {!isWritten && <Replaced rows={rows} budget={now} />}
      <Foot>
        <CloseUntil found={found} closing={closing} />
        <Outcome task={isSaidBelow ? task : { ...task, state: { phase: "ready" } }} failed="" />
        <WriteButton
          isWritten={isWritten}
          inExcel={inExcel && doing === undefined}
          months={rows.map(({ month }) => month)}
          onClick={() => {
            run(false);
          }}
        />
      </Foot>
    </>
  );
}

const written = (sheets: readonly string[], rows: readonly Actual[], undo: () => Promise<void>): TaskState<Asks> => ({
  phase: "done",
  said: (
    <>
      {sheets.length} sheets written{rows.length > 0 && `, ${monthsText(rows.map(({ month }) => month))} on Actuals`}.
      Go to <SheetLink sheets={sheets} ending="Alerts" />, <SheetLink sheets={sheets} ending="Variance" /> or{" "}
      <SheetLink sheets={sheets} ending="Forecast" />.
    </>
  ),
  undo,
});

type Actual = Reckoned["actuals"][number];

/** Only what a closed month has cost stands on Actuals: a check says so. */
function closedBy({ actuals, lastActualMonth }: Reckoned, closing: string | null): Actual[] {
  const last = closing ?? lastActualMonth;
  return last === null ? [] : actuals.filter(({ month }) => month <= last);
}

/** Months are closed only as far as somebody says; the month up to which everything is known is proposed. */
function CloseUntil({ found, closing }: { found: Reckoned; closing: string | null }) {
  const { actuals, proposed, lastActualMonth } = found;
  const isLater = (month: string): boolean => lastActualMonth === null || month > lastActualMonth;
  const months = [...new Set(actuals.map(({ month }) => month))].sort().filter(isLater);
  if (proposed === null || months.length === 0) return null;
  const stays = lastActualMonth === null ? "No month" : `Stays ${monthText(lastActualMonth)}`;
  return (
    <Field label="Close months up to">
      <Select
        value={closing ?? ""}
        onChange={(_event, { value }) => {
          void lookAgain({ close: value === "" ? null : value });
        }}
      >
        <option value="">{stays}</option>
        {months
          .filter((month) => month <= proposed)
          .map((month) => (
            <option key={month} value={month}>
              {monthText(month)}
            </option>
          ))}
      </Select>
    </Field>
  );
}
