import { useMemo } from "react";
import { type Budget, spaced } from "../../budget";
import type { LinesRead } from "../../commands";
import * as messages from "../../messages";
import { Head } from "../shell/Head";
import { go, linePage, workspacePage } from "../shell/routing";
import { useDebounced } from "../use-debounced";
import { useKept } from "../use-kept";
import { useTask } from "../use-task";
import { begin, type Begun, changeOf, type Draft, emptyDraft, routeOf, textIn, typedLine } from "./draft";
import { draftKey } from "./draft-key";
import { itemKey } from "./fields";
import { LineFoot } from "./LineFoot";
import { ControlsSection, WhatSection, WhenSection, WhoSection } from "./LineSections";
import { liveCost } from "./live-cost";
import { OtherActions } from "./OtherActions";
import { RoomQuestion } from "./RoomQuestion";
import { type RoomQuestion as Question, save, taskOf } from "./save";
import { SelectedLine } from "./SelectedLine";

interface Props {
  read: LinesRead;
  /** of the line; "": a new one */
  name: string;
  inExcel: boolean;
}

const back = ["lines", "Lines"] as const;

/** All about one line. What is typed is kept until it is saved; what is not touched follows the workbook. */
export function LineForm({ read, name, inExcel }: Props) {
  const [draft] = useKept<Draft>(draftKey(name), emptyDraft);
  const begun = begin(read.budget, name, draft);
  if (!begun)
    return (
      <Head title={name} back={back}>
        {read.budget.workspaces.some((workspace) => workspace.name === name) ? (
          <a href={`#/${workspacePage(name)}`}>It is a workspace: open it</a>
        ) : (
          "There is no such line in the budget any more."
        )}
      </Head>
    );
  return <Form {...{ read, name, inExcel, begun }} />;
}

function Form({ read: { budget, cells, rows }, name, inExcel, begun }: Props & { begun: Begun }) {
  const [draft, setDraft] = useKept<Draft>(draftKey(name), emptyDraft);
  const task = useTask<Question>(taskOf(name));
  const isNew = name === "";
  const settled = useDebounced(draft, 150);
  const cost = useMemo(() => costOf(budget, name, settled), [budget, name, settled]);
  const isKnown = !("why" in cost);
  const onChange = (next: Draft) => {
    if (task.state.phase === "done" || task.state.phase === "failed") task.dismiss();
    setDraft(next);
  };
  const change = () => changeOf(budget, begun, draft);
  const saved = () => {
    const then = spaced(typedLine(begun, draft).name);
    setDraft(emptyDraft());
    if (isNew || then === name) return undefined;
    go(linePage(then));
    return taskOf(then);
  };
  const onSave = () =>
    void save(task, {
      doing: isNew ? "Adding the line" : "Writing",
      changes: [change()],
      said: (written) =>
        isNew
          ? `“${spaced(typedLine(begun, draft).name)}” stands in ${written[0] ?? ""}.`
          : `Saved in ${written[0] ?? ""}.`,
      then: saved,
    });
  const props = { budget, begun, draft, onChange };
  return (
    <>
      <Head title={isNew ? "Add a line" : name} back={back}>
        {isNew
          ? "Into the first blank row of its sheet. Nothing is written before you add it."
          : (cells.get(name) ?? "")}
      </Head>
      {inExcel && <SelectedLine rows={rows} besides={name} />}
      <RoomQuestion task={task} then={saved} />
      <WhatSection {...props} quantities={isKnown ? cost.quantities : ""} />
      <WhoSection {...props} />
      <ControlsSection {...props} peak={isKnown ? cost.peak : null} />
      <WhenSection {...props} />
      <LineFoot
        {...{ cost, task, inExcel, isNew, onSave }}
        {...(!isNew && {
          other: (
            <OtherActions
              budget={budget}
              name={name}
              task={task}
              endIn={(month) => changeOf(budget, begun, { fields: { end: month.slice(0, 7) } })}
            />
          ),
        })}
      />
    </>
  );
}

function costOf(budget: Budget, name: string, draft: Draft) {
  const begun = begin(budget, name, draft);
  if (!begun) return { why: messages.lineGone(name) };
  const line = typedLine(begun, draft);
  if (textIn(line, itemKey(routeOf(begun, draft))) === "") return { why: messages.choosePlan };
  if (line.name.trim() === "") return { why: messages.nameForCost };
  return liveCost(budget, [changeOf(budget, begun, draft)], { ofOne: true });
}
