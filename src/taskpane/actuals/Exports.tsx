import { Button, Field } from "@fluentui/react-components";
import { ActionButton } from "../ActionButton";
import { Announcement } from "../Announcement";
import { countText } from "../counts";
import { FileField } from "../FileField";
import { Section } from "../shell/Section";
import { TextField } from "../TextField";
import { Working } from "../Working";
import { FileQuestions } from "./FileQuestions";
import { addFiles, addSamples, leaveRowsOut, lookAgain, type Session, stop, takeMapFile, useSession } from "./session";

const KINDS = ".csv,.tsv,.txt,.json,.jsonl,.gz,.zip,.parquet";

/** Which files, how far reading them is, and what has to be said of them before they count. */
export function Exports({ inExcel }: { inExcel: boolean }) {
  const session = useSession();
  const { doing, failed, exportedOn } = session;
  return (
    <Section title="Exports">
      <Field
        label="Files"
        hint="As vendors print them: CSV, JSON or Parquet, packed or not. They stay on this machine."
      >
        {(control) => (
          <input
            {...control}
            type="file"
            multiple
            accept={KINDS}
            disabled={!inExcel}
            onClick={(event) => {
              // one that is disabled while it is read would lose the focus
              if (doing) event.preventDefault();
            }}
            onChange={({ target }) => {
              const files = [...(target.files ?? [])];
              // the same file can be chosen again
              target.value = "";
              if (files.length > 0 && !doing) void addFiles(files);
            }}
          />
        )}
      </Field>
      <TextField
        type="date"
        label="Exported on"
        hint="A month is closed a few days after its end. Without this day, only months that later days of the same file follow count as closed."
        value={exportedOn}
        onChange={(day) => {
          void lookAgain({ exportedOn: day });
        }}
      />
      <div className="actions">
        <ActionButton
          inExcel={inExcel && doing === undefined}
          onClick={() => {
            void addSamples();
          }}
        >
          Use the sample exports
        </ActionButton>
      </div>
      <MapFile inExcel={inExcel} />
      {doing && <Working {...doing} onCancel={stop} />}
      <Announcement success={undefined} failure={failed} />
      <Files session={session} />
    </Section>
  );
}

/** For those who have a map from the command line, or from another budget. */
const MapFile = ({ inExcel }: { inExcel: boolean }) => (
  <details>
    <summary>Import map from a file</summary>
    <FileField
      label="Map"
      hint="JSON: which line pays for what, and what the columns of a ledger are. It is then kept in this workbook."
      accept=".json"
      disabled={!inExcel}
      onFile={(file) => {
        void takeMapFile(file);
      }}
    />
  </details>
);

/** Files that are not taken yet: something is asked, or they are refused. */
function Files({ session: { outcomes } }: { session: Session }) {
  const waiting = outcomes.filter(({ status }) => status !== "taken");
  return waiting.map((outcome) => {
    if (outcome.status === "asking") return <FileQuestions key={outcome.file} {...outcome} />;
    if (outcome.status !== "refused") return null;
    const { file, why, rows } = outcome;
    return (
      <div key={file} role="group" aria-label={file}>
        <p className="bad">{why}</p>
        {rows > 0 && (
          <Button
            size="small"
            onClick={() => {
              void leaveRowsOut(file);
            }}
          >
            Leave {rows === 1 ? "this row" : `these ${countText(rows)} rows`} out
          </Button>
        )}
      </div>
    );
  });
}
