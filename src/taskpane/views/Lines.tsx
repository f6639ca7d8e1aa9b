import { Field, SearchBox } from "@fluentui/react-components";
import { Announcement } from "../Announcement";
import { LineList } from "../lines/LineList";
import { LIST_TASK } from "../lines/save";
import { SelectedLine } from "../lines/SelectedLine";
import { useLines } from "../lines/use-lines";
import { Head } from "../shell/Head";
import type { PageProps } from "../shell/page-props";
import { Row } from "../shell/Row";
import { Outcome } from "../TaskPage";
import { useKept } from "../use-kept";
import { useTask } from "../use-task";
import { WorkspaceList } from "../workspaces/WorkspaceList";

/** Every line of the budget, by the way it is bought. */
export default function Lines({ inExcel }: PageProps) {
  const state = useLines(inExcel);
  const [query, setQuery] = useKept("lines: query", () => "");
  const task = useTask(LIST_TASK);
  const read = state && "read" in state ? state.read : undefined;
  return (
    <>
      <Head title="Lines">Each plan, model or contract that you pay for is a line of its own.</Head>
      {inExcel && read && <SelectedLine rows={read.rows} />}
      <ul className="rows">
        <Row page="new-line" name="Add a line" note="With what it costs before anything is written" />
        <Row page="paste-lines" name="Paste several" note="From a table: plan, quantity, owner" />
      </ul>
      <Outcome task={task} failed="" />
      {state && "failure" in state && <Announcement failure={state.failure} />}
      {!state && <p role="status">Reading the budget</p>}
      {read && (
        <>
          <Field label="Search">
            <SearchBox
              value={query}
              placeholder="Line, plan, owner or cost centre"
              onChange={(_event, { value }) => {
                setQuery(value);
              }}
            />
          </Field>
          <LineList budget={read.budget} query={query} />
          <WorkspaceList budget={read.budget} />
        </>
      )}
    </>
  );
}
