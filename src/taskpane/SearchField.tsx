import { Field, Input } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { type Option, optionId, OptionList } from "./OptionList";

interface Props {
  label: string;
  hint?: string | undefined;
  required?: boolean;
  value: string;
  /** what fits, best first; undefined: there is nothing to choose from, and it is a field like any other */
  find: ((query: string) => readonly Option[]) | undefined;
  onTake: (text: string) => void;
  /** absent: only what is taken counts, and what is typed goes when the list closes */
  onType?: (text: string) => void;
  /** said where nothing fits */
  nothing?: (query: string) => string;
  /** between field and list */
  children?: ReactNode;
}

/** A field with a list to choose from. The list stands in the page below it: in a pane of 320 pixels a pop-up gains nothing. */
export function SearchField({ label, hint, required, value, find, onTake, onType, nothing, children }: Props) {
  const list = useId();
  const [at, setAt] = useState(-1);
  const [query, setQuery] = useState<string>();
  const found = query === undefined ? [] : (find?.(query) ?? []);
  const close = () => {
    setQuery(undefined);
  };
  const open = (next: string) => {
    setQuery(next);
    setAt(next === "" ? -1 : 0);
  };
  const take = (option: Option | undefined) => {
    if (option) onTake(option.text);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isArrow = event.key === "ArrowDown" || event.key === "ArrowUp";
    if (!isArrow && (query === undefined || !["Enter", "Escape"].includes(event.key))) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Enter") take(found[at]);
    else if (event.key === "Escape") close();
    else if (query === undefined) open("");
    else setAt(event.key === "ArrowDown" ? Math.min(at + 1, found.length - 1) : Math.max(at - 1, 0));
  };
  const combobox = find && {
    role: "combobox",
    "aria-expanded": found.length > 0,
    "aria-controls": list,
    "aria-autocomplete": "list" as const,
    ...(found[at] && { "aria-activedescendant": optionId(list, at) }),
    onKeyDown,
    onBlur: close,
  };
  return (
    <>
      <Field label={label} required={required === true} {...(hint !== undefined && { hint })}>
        <Input
          value={onType ? value : (query ?? value)}
          autoComplete="off"
          spellCheck={false}
          {...(!onType && {
            onFocus: ({ target }) => {
              target.select();
            },
          })}
          onChange={(_event, data) => {
            onType?.(data.value);
            if (find) open(data.value);
          }}
          {...combobox}
        />
      </Field>
      {children}
      {find && <OptionList id={list} name={label} options={found} at={at} onTake={take} />}
      {nothing && (
        <p role="status" className="quiet">
          {query !== undefined && found.length === 0 && nothing(query)}
        </p>
      )}
    </>
  );
}
