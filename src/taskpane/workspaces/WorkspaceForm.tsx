import { useMemo, useState } from "react";
import type { Budget, LineChange } from "../../budget";
import * as messages from "../../messages";
import { FieldOf } from "../lines/FieldOf";
import type { LineField } from "../lines/fields";
import { ItemPicker } from "../lines/ItemPicker";
import { LineFoot } from "../lines/LineFoot";
import { type LiveCost, liveCost } from "../lines/live-cost";
import { RemoveQuestion } from "../lines/RemoveQuestion";
import { RoomQuestion } from "../lines/RoomQuestion";
import { type RoomQuestion as Room, save } from "../lines/save";
import { Head } from "../shell/Head";
import { go, workspacePage } from "../shell/routing";
import { Section } from "../shell/Section";
import { useDebounced } from "../use-debounced";
import { useKept } from "../use-kept";
import { type Task, useTask } from "../use-task";
import { changeOf, NAME, OWNED, PLAN, TERMS, textIn, type WorkspaceDraft, workspaceNamed } from "./workspace";

interface Props {
  budget: Budget;
  /** of the workspace; "": a new one */
  name: string;
  inExcel: boolean;
}

const back = ["lines", "Lines"] as const;
const taskOf = (name: string): string => `workspace ${name}`;
const nothing = (): WorkspaceDraft => ({});

/** All about one workspace. What is typed is kept until it is saved; what is not touched follows the workbook. */
export function WorkspaceForm({ budget, name, inExcel }: Props) {
  const [draft, setDraft] = useKept<WorkspaceDraft>(`draft of workspace ${name}`, nothing);
  const task = useTask<Room>(taskOf(name));
  const settled = useDebounced(draft, 150);
  const cost = useMemo(() => costOf(budget, name, settled), [budget, name, settled]);
  const workspace = workspaceNamed(budget, name);
  const isNew = name === "";
  if (!isNew && !workspace)
    return (
      <Head title={name} back={back}>
        {messages.workspaceGone(name)}
      </Head>
    );
  const set = (key: string) => (value: string) => {
    if (task.state.phase === "done" || task.state.phase === "failed") task.dismiss();
    setDraft({ ...draft, [key]: value });
  };
  const one = (field: LineField) => (
    <FieldOf key={field.key} field={field} value={textIn(workspace, draft, field)} onChange={set(field.key)} />
  );
  const saved = () => {
    const then = changeOf(workspace, draft).workspace.name.trim();
    setDraft(nothing());
    if (then === name) return undefined;
    go(workspacePage(then));
    return taskOf(then);
  };
  const onSave = () =>
    void save(task, {
      doing: isNew ? "Adding the workspace" : "Writing",
      changes: [changeOf(workspace, draft)],
      said: (written) => `Saved in ${written[0] ?? "Seats"}.`,
      then: saved,
    });
  return (
    <>
      <Head title={isNew ? "Add a workspace" : name} back={back}>
        Seats are bought in a workspace: its billing holds for all of them, and what they are short of its minimum is
        paid, too.
      </Head>
      <RoomQuestion task={task} then={saved} />
      <Section title="What">
        {one(NAME)}
        <ItemPicker budget={budget} route="seats" value={textIn(workspace, draft, PLAN)} onPick={set(PLAN.key)} />
        <p className="quiet">The cheapest seat: what fills the workspace up to its minimum.</p>
        <div className="two">{TERMS.slice(0, 2).map(one)}</div>
        <div className="two">{TERMS.slice(2).map(one)}</div>
      </Section>
      <Section title="Who pays">{OWNED.map(one)}</Section>
      <LineFoot
        {...{ cost, task, inExcel, isNew, onSave }}
        what="workspace"
        {...(!isNew && { other: <Removal budget={budget} name={name} task={task} /> })}
      />
    </>
  );
}

function costOf(budget: Budget, name: string, draft: WorkspaceDraft): LiveCost | { why: string } {
  const workspace = workspaceNamed(budget, name);
  if (textIn(workspace, draft, NAME).trim() === "") return { why: messages.workspaceUnnamed };
  if (textIn(workspace, draft, PLAN) === "") return { why: messages.choosePlan };
  return liveCost(budget, [changeOf(workspace, draft)], { ofOne: false });
}

function Removal({ budget, name, task }: { budget: Budget; name: string; task: Task<Room> }) {
  const [isAsked, setIsAsked] = useState(true);
  const change: LineChange = { kind: "remove workspace", name };
  const cost = liveCost(budget, [change], { ofOne: false });
  if (!isAsked) return null;
  if ("why" in cost) return <p>{cost.why}</p>;
  return (
    <RemoveQuestion
      what="workspace"
      {...{ name, change, task }}
      onAnswered={() => {
        setIsAsked(false);
      }}
    >
      <p>Its cells become blank. It can be undone on the page Lines. {cost.sides.join(" · ")}</p>
    </RemoveQuestion>
  );
}
