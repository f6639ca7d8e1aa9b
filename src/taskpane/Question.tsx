import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, useId } from "react";
import { onEscape } from "./on-escape";
import { useFocusWhileShown } from "./use-focus-while-shown";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, whiteSpace: "normal" },
});

interface Props {
  title: string;
  /** what happens on yes: "Replace" */
  yes: string;
  /** something is replaced or lost on yes */
  isWarning?: boolean;
  onYes: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** Waits for an answer and takes the focus meanwhile; Esc cancels. */
export function Question({ title, yes, isWarning = false, onYes, onCancel, children }: Props) {
  const styles = useStyles();
  const heading = useId();
  const question = useFocusWhileShown<HTMLDivElement>();
  return (
    <MessageBar
      ref={question}
      tabIndex={-1}
      role="group"
      aria-labelledby={heading}
      intent={isWarning ? "warning" : "info"}
      layout="multiline"
      onKeyDown={onEscape(onCancel)}
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle id={heading}>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onYes}>{yes}</Button>
        <Button onClick={onCancel}>Cancel</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
