import { NumberField } from "../NumberField";
import { TextField } from "../TextField";
import type { StepText } from "./draft";
import { RowsField } from "./RowsField";

interface Props {
  steps: readonly StepText[];
  onChange: (steps: readonly StepText[]) => void;
  /** the month that a new one begins with */
  first: string;
}

/** Joiners, leavers and other steps of a line's seats. */
export const Steps = ({ steps, onChange, first }: Props) => (
  <RowsField
    rows={steps}
    onChange={onChange}
    name="Change"
    add="Add joiners or leavers"
    blank={() => ({ month: first, change: "1", reason: "" })}
    fields={({ month, change, reason }, set) => (
      <>
        <div className="two">
          <TextField label="From month" value={month} onChange={set("month")} />
          <NumberField label="Seats more or fewer" value={change} onChange={set("change")} />
        </div>
        <TextField label="Reason" value={reason} onChange={set("reason")} />
      </>
    )}
  />
);
