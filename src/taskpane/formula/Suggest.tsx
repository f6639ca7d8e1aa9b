import { Button, Field, Input } from "@fluentui/react-components";
import { type KeyboardEvent, useId, useState } from "react";
import { optionId, OptionList } from "../OptionList";
import type { Option } from "./options";

interface Props {
  label: string;
  hint: string;
  required: boolean;
  value: string;
  onChange: (value: string) => void;
  /** what fits, best first; undefined: there is nothing to choose from */
  options?: (query: string) => readonly Option[];
  /** what stands in the place of the hint once something is chosen */
  note?: string;
  /** the range that is selected in the workbook, to be taken over */
  selected?: { text: string; shown: string } | undefined;
}

/** A field for an argument. The list stands in the page below it: in a pane of 320 pixels a pop-up gains nothing. */
export function Suggest({ label, hint, required, value, onChange, options, note, selected }: Props) {
  const list = useId();
  const [at, setAt] = useState(-1);
  const [query, setQuery] = useState<string>();
  const found = query === undefined ? [] : (options?.(query) ?? []);
  const close = () => {
    setQuery(undefined);
    setAt(-1);
  };
  const take = (option: Option | undefined) => {
    if (option) onChange(option.text);
    close();
  };
  const open = (next = "") => {
    setQuery(next);
    setAt(next === "" ? -1 : 0);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (query === undefined) open();
      else setAt(event.key === "ArrowDown" ? Math.min(at + 1, found.length - 1) : Math.max(at - 1, 0));
    } else if (query !== undefined && event.key === "Enter") {
      event.preventDefault();
      take(found[at]);
    } else if (query !== undefined && event.key === "Escape") {
      event.stopPropagation();
      close();
    }
  };
  const combobox = options && {
    role: "combobox",
    "aria-expanded": found.length > 0,
    "aria-controls": list,
    "aria-autocomplete": "list" as const,
    ...(found[at] && { "aria-activedescendant": optionId(list, at) }),
    onKeyDown: onKey,
    onBlur: close,
  };
  return (
    <div className="argument">
      <Field label={label} hint={note || hint} required={required}>
        <Input
          value={value}
          autoComplete="off"
          spellCheck={false}
          onChange={(_event, data) => {
            onChange(data.value);
            if (options) open(data.value);
          }}
          {...combobox}
        />
      </Field>
      {selected && (
        <Button
          className="use"
          size="small"
          appearance="transparent"
          aria-label={`Use ${selected.shown} for ${label}`}
          onClick={() => {
            onChange(selected.text);
          }}
        >
          Use {selected.shown}
        </Button>
      )}
      {options && (
        <OptionList
          id={list}
          name={label}
          options={found.map((option) => ({ ...option, key: option.text }))}
          at={at}
          onTake={take}
        />
      )}
    </div>
  );
}
