import {
  Button,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
} from "@fluentui/react-components";
import { useEffect } from "react";
import { Announcement } from "./Announcement";
import { someOf } from "./counts";
import { dismissUnfinished, lookForUnfinished, removeUnfinishedSheets, useUnfinished } from "./unfinished";

const SHOWN = 4;

/** Tells of sheets that were not finished when the pane was closed, and takes them away when told to. */
export default function UnfinishedSheets() {
  const unfinished = useUnfinished();
  const { phase } = unfinished;
  useEffect(() => void lookForUnfinished(), []);
  return (
    <>
      {phase === "found" && (
        <MessageBar intent="warning" layout="multiline" role="group">
          <MessageBarBody>
            <MessageBarTitle>Sheets are not finished.</MessageBarTitle> The pane was closed while they were made:{" "}
            {someOf(
              unfinished.sheets.map((name) => `“${name}”`),
              SHOWN,
            )}
            . Removing them takes back all that was begun; your own sheets and a budget that was to be rebuilt stay as
            they were.
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void removeUnfinishedSheets()}>Remove these sheets</Button>
            <Button onClick={dismissUnfinished}>Not now</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {phase === "removing" && (
        <Field label="Removing sheets">
          <ProgressBar />
        </Field>
      )}
      {phase === "failed" && <Button onClick={() => void removeUnfinishedSheets()}>Try again</Button>}
      <Announcement
        success={phase === "removed" ? "The unfinished sheets are removed." : undefined}
        failure={phase === "failed" ? `The unfinished sheets were not removed. ${unfinished.message}` : undefined}
      />
    </>
  );
}
