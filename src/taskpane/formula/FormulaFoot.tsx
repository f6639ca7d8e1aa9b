import { Button, MessageBar, MessageBarBody, Select } from "@fluentui/react-components";
import { useState } from "react";
import * as messages from "../../messages";
import { ActionButton } from "../ActionButton";
import type { PutInto } from "../put-in-cell";
import { PutOutcomeText } from "../PutOutcomeText";
import { Foot } from "../shell/Foot";
import { answerText, currencyOf, valueText } from "./charge-text";
import type { Live } from "./live";
import { type Separator, withSeparator } from "./separators";

interface Props {
  inExcel: boolean;
  live: Live | undefined;
  formula: string;
  separator: Separator;
  onSeparator: (separator: Separator) => void;
  /** the cell that is selected, "D5" */
  cell: string | undefined;
  into: PutInto;
}

/** What the formula gives and what that is made of, or why not; the formula as this Excel shows it; where it goes. */
export function FormulaFoot({ inExcel, live, formula, separator, onSeparator, cell, into }: Props) {
  const shown = withSeparator(formula, separator);
  const [copied, setCopied] = useState("");
  const copy = async () => {
    await navigator.clipboard.writeText(shown).then(
      () => {
        setCopied("Copied.");
      },
      () => {
        setCopied(messages.copyRefused);
      },
    );
  };
  return (
    <Foot>
      <div role="status" aria-label="Result">
        <Result live={live} />
      </div>
      <code className="formula" aria-label="Formula">
        {shown}
      </code>
      <div className="actions">
        <ActionButton
          primary
          inExcel={inExcel && live?.kind === "answer"}
          onClick={() => {
            into.put({ kind: "formula", formula });
          }}
        >
          {cell === undefined ? "Insert" : `Insert at ${cell}`}
        </ActionButton>
        <Button onClick={() => void copy()}>Copy</Button>
        <Select
          aria-label="Between arguments"
          className="separator"
          value={separator}
          onChange={(_event, { value }) => {
            onSeparator(value === ";" ? ";" : ",");
          }}
        >
          <option value=",">Comma</option>
          <option value=";">Semicolon</option>
        </Select>
        <span role="status" className="quiet">
          {copied}
        </span>
      </div>
      <PutOutcomeText into={into} />
    </Foot>
  );
}

function Result({ live }: Pick<Props, "live">) {
  if (!live) return <p className="quiet">Reading the cells</p>;
  if (live.kind === "problem")
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{live.sentence}</MessageBarBody>
      </MessageBar>
    );
  const currency = currencyOf(live.charges);
  return (
    <>
      <p className="result">{answerText(live.answer, currency)}</p>
      {live.charges.length > 0 && (
        <p className="quiet">
          {isFirstOnly(live) && "In the first column: "}
          {live.charges.map(({ component, amount }) => `${component} ${valueText(amount, currency)}`).join(" + ")}
        </p>
      )}
    </>
  );
}

const isFirstOnly = ({ answer }: Extract<Live, { kind: "answer" }>): boolean => (answer[0]?.length ?? 1) > 1;
