import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface Props<Row> {
  rows: readonly Row[];
  onChange: (rows: readonly Row[]) => void;
  /** what one of them is called, as a sentence begins */
  name: string;
  /** what the button says that adds one */
  add: string;
  /** a new one */
  blank: () => Row;
  /** the fields of one row; `set` gives what is typed to a part of it */
  fields: (row: Row, set: (part: keyof Row) => (value: string) => void) => ReactNode;
}

/** A short list that is edited in place: the fields of each row, a button that removes it, and one that adds another. */
export function RowsField<Row>({ rows, onChange, name, add, blank, fields }: Props<Row>) {
  const set = (k: number) => (part: keyof Row) => (value: string) => {
    onChange(rows.map((row, at) => (at === k ? { ...row, [part]: value } : row)));
  };
  return (
    <>
      {rows.map((row, k) => (
        <fieldset key={k} className="step">
          <legend>
            {name} {k + 1}
          </legend>
          {fields(row, set(k))}
          <Button
            size="small"
            onClick={() => {
              onChange(rows.filter((_, at) => at !== k));
            }}
          >
            {`Remove ${name.toLowerCase()} ${k + 1}`}
          </Button>
        </fieldset>
      ))}
      <Button
        size="small"
        onClick={() => {
          onChange([...rows, blank()]);
        }}
      >
        {add}
      </Button>
    </>
  );
}
