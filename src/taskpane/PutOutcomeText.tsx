import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Announcement } from "./Announcement";
import { onEscape } from "./on-escape";
import type { PutInto, PutOutcome } from "./put-in-cell";
import { useFocusWhileShown } from "./use-focus-while-shown";

/** What came of it: where it stands now, with an Undo that takes the focus; what stands there already, with a question; why not. */
export function PutOutcomeText({ into }: { into: PutInto }) {
  const { outcome } = into;
  return (
    <>
      {outcome?.kind === "occupied" && (
        <ReplaceQuestion
          {...outcome}
          onReplace={() => {
            into.put(outcome.content, true);
          }}
          onKeep={into.dismiss}
        />
      )}
      <Announcement
        success={
          outcome?.kind === "written" ? (
            <Written
              outcome={outcome}
              onUndo={() => {
                into.undo(outcome);
              }}
            />
          ) : outcome?.kind === "undone" ? (
            `Undone: ${local(outcome.address)} is as it was.`
          ) : undefined
        }
        failure={outcome?.kind === "failed" ? outcome.message : undefined}
      />
    </>
  );
}

const local = (address: string): string => address.slice(address.lastIndexOf("!") + 1);

interface WrittenProps {
  outcome: Extract<PutOutcome, { kind: "written" }>;
  onUndo: () => void;
}

function Written({ outcome, onUndo }: WrittenProps) {
  const undo = useFocusWhileShown<HTMLButtonElement>();
  return (
    <>
      Inserted at {local(outcome.address)}.{" "}
      <Button ref={undo} size="small" onClick={onUndo} aria-label={`Undo: ${local(outcome.address)}`}>
        Undo
      </Button>
    </>
  );
}

interface QuestionProps {
  address: string;
  previous: string;
  onReplace: () => void;
  onKeep: () => void;
}

/** The cell holds something: replace it, or keep it. Takes the focus, as it waits for an answer. */
function ReplaceQuestion({ address, previous, onReplace, onKeep }: QuestionProps) {
  const keep = useFocusWhileShown<HTMLButtonElement>();
  return (
    <MessageBar intent="warning" layout="multiline" onKeyDown={onEscape(onKeep)}>
      <MessageBarBody>
        {address} holds {shortened(previous)}. Replace it?
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onReplace}>Replace</Button>
        <Button ref={keep} onClick={onKeep}>
          Keep
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const LONGEST = 60;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
