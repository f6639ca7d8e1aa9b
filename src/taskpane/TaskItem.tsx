import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  makeStyles,
  ProgressBar,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Announcement } from "./Announcement";
import type { Task } from "./use-task";

const useStyles = makeStyles({
  item: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    overflowWrap: "anywhere",
  },
  undo: { display: "block", marginTop: tokens.spacingVerticalS },
});

interface Props<Question> {
  title: string;
  /** what it does, before anybody does it */
  about: string;
  task: Task<Question>;
  /** what has not happened when it fails: "The prices were not refreshed." */
  failed: string;
  /** shown while it waits for an answer */
  ask?: (question: Question) => ReactNode;
  children: ReactNode;
}

/** One thing that can be done to a budget: opened, what it takes; then how far it is, what it asks, what came of it. */
export function TaskItem<Question>({ title, about, task, failed, ask, children }: Props<Question>) {
  const styles = useStyles();
  const { state } = task;
  return (
    <AccordionItem value={title} className={styles.item}>
      <AccordionHeader as="h3" expandIconPosition="end">
        {title}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <Text>{about}</Text>
        {children}
        {state.phase === "running" && (
          <Field label={state.progress ? `${state.doing}: ${state.progress.label}` : state.doing}>
            <ProgressBar {...(state.progress && { value: state.progress.done, max: state.progress.total })} />
          </Field>
        )}
        {state.phase === "asking" && ask?.(state.question)}
        <Announcement
          success={state.phase === "done" ? <Said state={state} undo={task.undo} className={styles.undo} /> : undefined}
          failure={
            state.phase === "failed" ? (
              <Said
                state={{ ...state, said: `${state.lead ?? failed} ${state.message}`.trim() }}
                undo={task.undo}
                className={styles.undo}
              />
            ) : undefined
          }
        />
      </AccordionPanel>
    </AccordionItem>
  );
}

interface SaidProps {
  state: { said: ReactNode; undo?: () => Promise<void> };
  undo: (undo: () => Promise<void>) => void;
  className: string;
}

function Said({ state: { said, undo: takeBack }, undo, className }: SaidProps) {
  return (
    <>
      {said}
      {takeBack && (
        <span className={className}>
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
