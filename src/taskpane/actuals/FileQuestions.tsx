import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { FileOutcome } from "../../workers";
import { TextField } from "../TextField";
import { answer } from "./session";

const PERIOD = "period";

/** What only the analyst knows of a file. It is remembered for all files with its columns. */
export function FileQuestions({ file, columns, questions }: Extract<FileOutcome, { status: "asking" }>) {
  const [given, setGiven] = useState<Record<string, string>>({});
  const set = (key: string) => (value: string) => {
    setGiven({ ...given, [key]: value });
  };
  const said = (key: string): unknown =>
    key === PERIOD ? { from: given["from"] ?? "", to: given["to"] ?? "" } : given[key];
  const isWhole = questions.every(({ key }) => (key === PERIOD ? given["from"] && given["to"] : given[key]));
  return (
    <div role="group" aria-label={file} className="actions">
      <strong>{file}</strong>
      {questions.map(({ key, text, choices }) =>
        key === PERIOD ? (
          <div key={key}>
            <p>{text}</p>
            <div className="two">
              <TextField type="date" label="First day" value={given["from"] ?? ""} onChange={set("from")} />
              <TextField type="date" label="Last day" value={given["to"] ?? ""} onChange={set("to")} />
            </div>
          </div>
        ) : (
          <Field key={key} label={text}>
            <Select
              value={given[key] ?? ""}
              onChange={(_event, { value }) => {
                set(key)(value);
              }}
            >
              <option value="">Choose</option>
              {choices.map((choice) => (
                <option key={choice}>{choice}</option>
              ))}
            </Select>
          </Field>
        ),
      )}
      <Button
        disabledFocusable={!isWhole}
        onClick={() => {
          if (isWhole)
            void answer(file, { columns, ...Object.fromEntries(questions.map(({ key }) => [key, said(key)])) });
        }}
      >
        Read it so
      </Button>
    </div>
  );
}
