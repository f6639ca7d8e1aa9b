import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";

/**
 * Says how something ended. Both places are always on the page, empty or not: a screen reader reads out only what is
 * put into a place it already knows.
 */
export function Announcement({ success, failure }: { success?: ReactNode; failure?: ReactNode }) {
  return (
    <div>
      <div role="status">{success !== undefined && <Message intent="success">{success}</Message>}</div>
      <div role="alert">{failure !== undefined && <Message intent="error">{failure}</Message>}</div>
    </div>
  );
}

const Message = ({ intent, children }: { intent: "success" | "error"; children: ReactNode }) => (
  <MessageBar intent={intent} layout="multiline">
    <MessageBarBody>{children}</MessageBarBody>
  </MessageBar>
);
