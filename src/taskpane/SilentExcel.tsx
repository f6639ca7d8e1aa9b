import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { giveUpWaiting, useIsBusy } from "./exclusive";
import { unfinishedWork } from "./work";

const LONG = 60_000;
const LOOK_EVERY = 5_000;

/** Has Excel not answered for a minute while something is under way? */
function useIsSilent(): boolean {
  const isBusy = useIsBusy();
  const [isSilent, setSilent] = useState(false);
  useEffect(() => {
    if (!isBusy) return undefined;
    const look = async () => {
      const { silentFor } = await unfinishedWork();
      setSilent(silentFor() > LONG);
    };
    const timer = setInterval(() => void look(), LOOK_EVERY);
    return () => {
      clearInterval(timer);
      setSilent(false);
    };
  }, [isBusy]);
  return isBusy && isSilent;
}

async function stop(): Promise<void> {
  const { stopWaiting } = await unfinishedWork();
  stopWaiting();
  giveUpWaiting();
}

/** Tells that Excel does not answer, and lets people go on without the answer. */
export default function SilentExcel() {
  return useIsSilent() ? (
    <MessageBar intent="warning" layout="multiline" role="group">
      <MessageBarBody>
        <MessageBarTitle>Excel has not answered for a minute.</MessageBarTitle> It may be calculating, or waiting until
        you leave a cell or close a dialog. You can stop waiting: what was asked last may still be done, and nothing
        after it.
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void stop()}>Stop waiting</Button>
      </MessageBarActions>
    </MessageBar>
  ) : null;
}
