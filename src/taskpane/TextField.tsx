import { Field, Input } from "@fluentui/react-components";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  placeholder?: string;
  type?: "text" | "date";
}

export function TextField({ label, value, onChange, hint, placeholder, type = "text" }: Props) {
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      <Input
        type={type}
        value={value}
        {...(placeholder !== undefined && { placeholder })}
        onChange={(_event, data) => {
          onChange(data.value);
        }}
      />
    </Field>
  );
}
