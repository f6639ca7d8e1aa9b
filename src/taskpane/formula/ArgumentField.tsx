import { Field, Select } from "@fluentui/react-components";
import type { SelectedCell } from "../../commands/selection";
import type { Typed } from "./arguments";
import type { Parameter } from "./functions-metadata";
import { chosenNote, hasOptions, optionsFor } from "./options";
import { Suggest } from "./Suggest";

interface Props {
  id: string;
  parameter: Parameter;
  typed: Typed;
  onChange: (value: string) => void;
  selection: SelectedCell | undefined;
}

/** "cacheWrite1hShare" → "Cache write 1h share" */
export function labelOf(name: string): string {
  const words = name.replace(/(?<=[a-z])(?=[A-Z\d])|(?<=\dh)(?=[A-Z])/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The field of one parameter: words to choose from, names by search, or whatever is typed. */
export function ArgumentField({ id, parameter, typed, onChange, selection }: Props) {
  const { name, description, optional, choices } = parameter;
  const value = typed[name] ?? "";
  if (choices)
    return (
      <Field label={labelOf(name)} hint={choices.find((choice) => choice.value === value)?.means ?? description}>
        <Select
          value={value}
          onChange={(_event, data) => {
            onChange(data.value);
          }}
        >
          {choices.map((choice, k) => (
            <option key={choice.value} value={k === 0 && value !== choice.value ? "" : choice.value}>
              {choice.value}
            </option>
          ))}
          {value !== "" && !choices.some((choice) => choice.value === value) && <option>{value}</option>}
        </Select>
      </Field>
    );
  return (
    <Suggest
      label={labelOf(name)}
      hint={description}
      required={!optional}
      value={value}
      onChange={onChange}
      note={chosenNote(name, value)}
      {...(hasOptions(name)
        ? { options: (query: string) => optionsFor(id, name, typed, query) }
        : { selected: selection && { text: qualified(selection), shown: selection.selected } })}
    />
  );
}

/** With its sheet: what is inserted may stand on another one. */
const qualified = ({ sheet, selected }: SelectedCell): string =>
  `${/^[\p{L}_]+$/u.test(sheet) || /^Sheet\d+$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${selected}`;
