import { Field, Input, Select } from "@fluentui/react-components";
import type { LineField } from "./fields";

interface Props {
  field: LineField;
  value: string;
  onChange: (value: string) => void;
}

const NUMBERS: readonly LineField["kind"][] = ["number", "signed", "percent"];

/** One field of a line. */
export function FieldOf({ field: { label, kind, hint, choices }, value, onChange }: Props) {
  const said = hint ?? (kind === "month" ? "Year and month, as 2027-01" : undefined);
  return (
    <Field label={label} {...(said !== undefined && { hint: said })}>
      {choices ? (
        <Select
          className="select"
          value={value}
          onChange={(_event, data) => {
            onChange(data.value);
          }}
        >
          {(choices.includes(value) ? choices : [value, ...choices]).map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      ) : (
        <Input
          type={NUMBERS.includes(kind) ? "number" : "text"}
          {...(NUMBERS.includes(kind) && { step: "any" })}
          value={value}
          onChange={(_event, data) => {
            onChange(data.value);
          }}
        />
      )}
    </Field>
  );
}
