import { Button, Field, ProgressBar } from "@fluentui/react-components";
import type { WorkProgress } from "../workers";
import { countText, sizeText } from "./counts";

interface Props {
  what: string;
  progress?: WorkProgress;
  onCancel: () => void;
}

/** Something that is done beside the pane: how far it is, and how to end it. */
export const Working = ({ what, progress, onCancel }: Props) => (
  <>
    <Field label={progress ? progressText(progress) : what}>
      <ProgressBar {...(progress && { value: progress.done, max: Math.max(progress.of, 1) })} />
    </Field>
    <div>
      <Button size="small" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  </>
);

function progressText(progress: WorkProgress): string {
  if (progress.kind === "runs") return `${countText(progress.done)} of ${countText(progress.of)} runs`;
  const { file, done, of, rows } = progress;
  return `${file}: ${sizeText(done)} of ${sizeText(of)}, ${countText(rows)} rows`;
}
