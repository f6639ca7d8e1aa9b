import { Field, Input } from "@fluentui/react-components";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
}

/** A number of 0 or more, as text while it is typed; whoever uses it reads it with Number. */
export function NumberField({ label, value, onChange, hint }: Props) {
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      <Input
        type="number"
        min={0}
        step="any"
        value={value}
        onChange={(_event, data) => {
          onChange(data.value);
        }}
      />
    </Field>
  );
}
