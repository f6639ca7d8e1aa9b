import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { SelectionContent } from "../commands";
import type { FoundPrice, Item } from "../pricebook";
import { Announcement } from "./Announcement";
import { exclusively } from "./exclusive";
import { failureText } from "./failure";
import { formulaChoices } from "./formulas";
import { onEscape } from "./on-escape";
import { useFocusWhileShown } from "./use-focus-while-shown";
import { work } from "./work";

type Outcome =
  | { kind: "written"; address: string; what: string }
  | { kind: "occupied"; address: string; previous: string; content: SelectionContent }
  | { kind: "failed"; message: string };

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

interface Props {
  item: Item;
  component: string;
  price: FoundPrice;
  inExcel: boolean;
}

/** Puts the price, or a formula that asks for it, into the selected cell; asks before it replaces anything. */
export function PutInCell({ item, component, price, inExcel }: Props) {
  const styles = useStyles();
  const choices = formulaChoices(item, component, price);
  const [formula, setFormula] = useState(choices[0]?.formula ?? "");
  const [outcome, setOutcome] = useState<Outcome>();
  const put = async (content: SelectionContent, overwrite: boolean) => {
    try {
      const { putIntoSelection } = await work();
      const { written, address, previous } = await exclusively(() => putIntoSelection(content, { overwrite }));
      setOutcome(
        written
          ? { kind: "written", address, what: textOf(content) }
          : { kind: "occupied", address, previous, content },
      );
    } catch (error) {
      setOutcome({ kind: "failed", message: failureText(error) });
    }
  };
  return (
    <div className={styles.root}>
      <Field label="Formula" hint={{ className: styles.formula, children: formula }}>
        <Select
          value={formula}
          onChange={(_event, { value }) => {
            setFormula(value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.formula} value={choice.formula}>
              {choice.label}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button disabledFocusable={!inExcel} onClick={() => void put({ kind: "number", value: price.amount }, false)}>
          Put price in cell
        </Button>
        <Button disabledFocusable={!inExcel} onClick={() => void put({ kind: "formula", formula }, false)}>
          Put formula in cell
        </Button>
      </div>
      {outcome?.kind === "occupied" && (
        <ReplaceQuestion
          {...outcome}
          onReplace={() => void put(outcome.content, true)}
          onKeep={() => {
            setOutcome(undefined);
          }}
        />
      )}
      <Announcement
        success={outcome?.kind === "written" ? `Put ${outcome.what} into ${outcome.address}.` : undefined}
        failure={outcome?.kind === "failed" ? outcome.message : undefined}
      />
    </div>
  );
}

const textOf = (content: SelectionContent): string =>
  content.kind === "number" ? String(content.value) : content.kind === "formula" ? content.formula : content.text;

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
