import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Announcement } from "./Announcement";
import { Head } from "./shell/Head";
import type { Task } from "./use-task";
import { WritingProgress } from "./WritingProgress";

interface Props<Question> extends OutcomeProps<Question> {
  title: string;
  /** what it does, before anybody does it */
  about: string;
  back?: readonly [page: string, word: string];
  children: ReactNode;
}

/** One thing that can be done to a budget, on a page of its own. */
export function TaskPage<Question>({ title, about, back = ["more", "More"], children, ...outcome }: Props<Question>) {
  return (
    <>
      <Head title={title} back={back}>
        {about}
      </Head>
      <div className="section">
        {children}
        <Outcome {...outcome} />
      </div>
    </>
  );
}

interface OutcomeProps<Question> {
  task: Task<Question>;
  /** what has not happened when it fails: "The prices were not refreshed." */
  failed: string;
  /** shown while it waits for an answer */
  ask?: (question: Question) => ReactNode;
}

/** How far it is, what it asks, what came of it and how to take it back. */
export function Outcome<Question>({ task, failed, ask }: OutcomeProps<Question>) {
  const { state } = task;
  return (
    <>
      {state.phase === "running" && (
        <WritingProgress label={state.progress ? `${state.doing}: ${state.progress.label}` : state.doing} {...state} />
      )}
      {state.phase === "asking" && ask?.(state.question)}
      <Announcement
        isWarning={state.phase === "done" && state.isWarning === true}
        success={state.phase === "done" ? <Said state={state} undo={task.undo} /> : undefined}
        failure={
          state.phase === "failed" ? (
            <Said state={{ ...state, said: `${state.lead ?? failed} ${state.message}`.trim() }} undo={task.undo} />
          ) : undefined
        }
      />
    </>
  );
}

interface SaidProps {
  state: { said: ReactNode; undo?: () => Promise<void> };
  undo: (undo: () => Promise<void>) => void;
}

function Said({ state: { said, undo: takeBack }, undo }: SaidProps) {
  return (
    <>
      {said}
      {takeBack && (
        <span className="undo">
          <Button
            size="small"
            onClick={() => {
              undo(takeBack);
            }}
          >
            Undo
          </Button>
        </span>
      )}
    </>
  );
}
