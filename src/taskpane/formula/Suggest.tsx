import { Button } from "@fluentui/react-components";
import type { Option } from "../OptionList";
import { SearchField } from "../SearchField";

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

/** A field for an argument. */
export const Suggest = ({ hint, note, onChange, options, selected, ...field }: Props) => (
  <div className="argument">
    <SearchField {...field} hint={note || hint} find={options} onTake={onChange} onType={onChange}>
      {selected && (
        <Button
          className="use"
          size="small"
          appearance="transparent"
          aria-label={`Use ${selected.shown} for ${field.label}`}
          onClick={() => {
            onChange(selected.text);
          }}
        >
          Use {selected.shown}
        </Button>
      )}
    </SearchField>
  </div>
);
