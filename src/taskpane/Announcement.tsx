import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface Props {
  success?: ReactNode;
  failure?: ReactNode;
  /** it succeeded, and what it found is not good */
  isWarning?: boolean;
}

/**
 * Says how something ended. Both places are always on the page, empty or not: a screen reader reads out only what is
 * put into a place it already knows.
 */
export function Announcement({ success, failure, isWarning = false }: Props) {
  return (
    <div>
      <div role="status">
        {success !== undefined && <Message intent={isWarning ? "warning" : "success"}>{success}</Message>}
      </div>
      <div role="alert">{failure !== undefined && <Message intent="error">{failure}</Message>}</div>
    </div>
  );
}

const Message = ({ intent, children }: { intent: "success" | "warning" | "error"; children: ReactNode }) => (
  <MessageBar intent={intent} layout="multiline">
    <MessageBarBody>{children}</MessageBarBody>
  </MessageBar>
);
