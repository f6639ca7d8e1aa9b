import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useState } from "react";
import * as messages from "../messages";
import { type BudgetSource, dismissInsertion, startInsertion } from "./insertion";
import { onEscape } from "./on-escape";
import { useFocusWhileShown } from "./use-focus-while-shown";

interface Props {
  source: BudgetSource;
  taken: readonly string[];
  suggestedPrefix: string;
}

/** Sheets of these names exist: put a prefix before the new ones, or cancel. Takes the focus, as it waits for an answer. */
export function ClashQuestion({ source, taken, suggestedPrefix }: Props) {
  const [prefix, setPrefix] = useState(suggestedPrefix);
  const input = useFocusWhileShown<HTMLInputElement>();
  const isUsable = !/[[\]:*?/\\]|^'/.test(prefix);
  const [first, second, ...others] = taken;
  const names = [first, second].filter((name) => name !== undefined).join(" and ");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void startInsertion(source, { sheetPrefix: prefix });
      }}
    >
      <MessageBar intent="warning" layout="multiline" onKeyDown={onEscape(dismissInsertion)}>
        <MessageBarBody>
          <MessageBarTitle>Names are taken.</MessageBarTitle> The workbook has {names}
          {others.length > 0 && ` and ${others.length} more`} already. Nothing was written.
          <Field label="Prefix for the new sheets" {...(isUsable ? {} : { validationMessage: messages.badPrefix })}>
            <Input
              ref={input}
              value={prefix}
              maxLength={15}
              onChange={(_event, { value }) => {
                setPrefix(value);
              }}
            />
          </Field>
        </MessageBarBody>
        <MessageBarActions>
          <Button type="submit" disabledFocusable={prefix === "" || !isUsable}>
            Insert with prefix
          </Button>
          <Button onClick={dismissInsertion}>Cancel</Button>
        </MessageBarActions>
      </MessageBar>
    </form>
  );
}
