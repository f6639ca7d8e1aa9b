import { Button, Field, ProgressBar } from "@fluentui/react-components";
import type { Progress } from "../commands";

interface Props {
  label: string;
  progress?: Progress;
  /** absent where it cannot be stopped */
  stop?: () => void;
}

/** How far it is with the workbook, and how to stop it where all of it can be taken back. */
export const WritingProgress = ({ label, progress, stop }: Props) => (
  <>
    <Field label={label}>
      <ProgressBar {...(progress && { value: progress.done, max: progress.total })} />
    </Field>
    {stop && (
      <div>
        <Button size="small" onClick={stop}>
          Cancel
        </Button>
      </div>
    )}
  </>
);
