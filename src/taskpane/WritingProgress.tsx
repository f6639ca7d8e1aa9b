import { Button, Field, ProgressBar } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Progress } from "../commands";

interface Props {
  label: string;
  progress?: Progress;
  /** absent where it cannot be stopped */
  stop?: () => void;
}

/** Beyond so long at one step people ask whether it still goes on. */
const LONG = 6000;

/** How far it is with the workbook, and how to stop it where all of it can be taken back. */
export const WritingProgress = ({ label, progress, stop }: Props) => (
  <>
    <Field label={label}>
      <ProgressBar {...(progress && { value: progress.done, max: progress.total })} />
    </Field>
    <StillAtWork key={`${label} ${progress?.done ?? 0}`} />
    {stop && (
      <div>
        <Button size="small" onClick={stop}>
          Cancel
        </Button>
      </div>
    )}
  </>
);

/** Excel says nothing while it works on one request: a word in between, once a step takes long. */
function StillAtWork() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      setSeconds((before) => before + LONG / 1000);
    }, LONG);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return (
    <p className="quiet" role="status">
      {seconds > 0 && (
        <>
          Excel is still at this step<span aria-hidden>, for {seconds} seconds now</span>.
        </>
      )}
    </p>
  );
}
