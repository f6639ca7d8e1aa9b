import { Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useState } from "react";
import * as messages from "../messages";
import { ActionButton } from "./ActionButton";
import { Announcement } from "./Announcement";
import { ClashQuestion } from "./ClashQuestion";
import { type BudgetSource, startInsertion, useInsertion } from "./insertion";
import { SheetLink } from "./SheetLink";
import { Section } from "./shell/Section";
import { WritingProgress } from "./WritingProgress";

/** Puts the sheets of a budget into the workbook: which one, how far it is, what came of it. */
export function BudgetCard({ inExcel }: { inExcel: boolean }) {
  const [kind, setKind] = useState<"sample" | "empty" | "file">("sample");
  const [file, setFile] = useState<File>();
  const [isFileMissing, setIsFileMissing] = useState(false);
  const insertion = useInsertion();
  const { phase } = insertion;
  const insert = () => {
    const source: BudgetSource | undefined = kind === "file" ? file : kind;
    if (source === undefined) setIsFileMissing(true);
    else void startInsertion(source);
  };
  return (
    <Section title="Split budget">
      <Text>New sheets, one for each way to buy AI, with a summary and checks. Your sheets stay as they are.</Text>
      <Field label="Start from">
        <RadioGroup
          value={kind}
          disabled={phase === "running"}
          onChange={(_event, { value }) => {
            setKind(value as typeof kind);
          }}
        >
          <Radio value="sample" label="Sample: a company of 150 people" />
          <Radio value="empty" label="Empty: no lines yet" />
          <Radio value="file" label="A file: exported JSON or workbook" />
        </RadioGroup>
      </Field>
      {kind === "file" && (
        <Field label="File" {...(isFileMissing && { validationMessage: messages.chooseFile })}>
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".json,.xlsx"
              onChange={({ target: { files } }) => {
                setFile(files?.[0]);
                setIsFileMissing(false);
              }}
            />
          )}
        </Field>
      )}
      <ActionButton inExcel={inExcel} onClick={insert}>
        Insert split budget
      </ActionButton>
      {phase === "running" && (
        <WritingProgress
          label={insertion.progress ? `Writing ${insertion.progress.label}` : "Looking at the workbook"}
          {...insertion}
        />
      )}
      {phase === "asking" && <ClashQuestion key={insertion.suggestedPrefix} {...insertion} />}
      <Announcement
        success={phase === "done" ? <Inserted sheets={insertion.sheets} /> : undefined}
        failure={phase === "failed" ? `The budget was not inserted. ${insertion.message}` : undefined}
      />
    </Section>
  );
}

const Inserted = ({ sheets }: { sheets: readonly string[] }) => (
  <>
    {sheets.length} sheets inserted. Go to <SheetLink sheets={sheets} ending="Summary" /> or{" "}
    <SheetLink sheets={sheets} ending="Checks" />.
  </>
);
