import type { ReactNode } from "react";
import type { LineChange } from "../../budget";
import { Question } from "../Question";
import { go } from "../shell/routing";
import type { Task } from "../use-task";
import { LIST_TASK, type RoomQuestion, save } from "./save";

interface Props {
  what: "line" | "workspace";
  name: string;
  change: LineChange;
  task: Task<RoomQuestion>;
  /** either way it is answered */
  onAnswered: () => void;
  /** what goes, and what that does to the cost of its side */
  children: ReactNode;
}

/** Asked before a line or workspace is taken out; then the list of lines is shown, where it can be undone. */
export const RemoveQuestion = ({ what, name, change, task, onAnswered, children }: Props) => (
  <Question
    title={`Remove “${name}”?`}
    yes={`Remove ${what}`}
    isWarning
    onCancel={onAnswered}
    onYes={() => {
      onAnswered();
      void save(task, {
        doing: "Removing",
        changes: [change],
        said: () => `“${name}” is removed.`,
        then: () => {
          go("lines");
          return LIST_TASK;
        },
      });
    }}
  >
    {children}
  </Question>
);
