import { Button } from "@fluentui/react-components";
import { NumberField } from "../NumberField";
import { TextField } from "../TextField";
import type { StepText } from "./draft";

interface Props {
  steps: readonly StepText[];
  onChange: (steps: readonly StepText[]) => void;
  /** the month that a new one begins with */
  first: string;
}

/** Joiners, leavers and other steps of a line's seats. */
export function Steps({ steps, onChange, first }: Props) {
  const set = (k: number, part: keyof StepText) => (value: string) => {
    onChange(steps.map((step, at) => (at === k ? { ...step, [part]: value } : step)));
  };
  return (
    <>
      {steps.map((step, k) => (
        <fieldset key={k} className="step">
          <legend>Change {k + 1}</legend>
          <div className="two">
            <TextField label="From month" value={step.month} onChange={set(k, "month")} />
            <NumberField label="Seats more or fewer" value={step.change} onChange={set(k, "change")} />
          </div>
          <TextField label="Reason" value={step.reason} onChange={set(k, "reason")} />
          <Button
            size="small"
            onClick={() => {
              onChange(steps.filter((_, at) => at !== k));
            }}
          >
            {`Remove change ${k + 1}`}
          </Button>
        </fieldset>
      ))}
      <Button
        size="small"
        onClick={() => {
          onChange([...steps, { month: first, change: "1", reason: "" }]);
        }}
      >
        Add joiners or leavers
      </Button>
    </>
  );
}
