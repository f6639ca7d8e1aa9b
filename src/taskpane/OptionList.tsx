/** One thing to choose: what is taken, one of its kind in the list; what it is called; what is said beside it. */
export interface Option {
  text: string;
  label: string;
  note: string;
}

interface Props {
  id: string;
  name: string;
  options: readonly Option[];
  /** which of them the keyboard is at */
  at: number;
  onTake: (option: Option) => void;
}

/** What a field offers, in the page below it: in a pane of 320 pixels a pop-up gains nothing. The field keeps the focus. */
export const OptionList = ({ id, name, options, at, onTake }: Props) => (
  <div id={id} role="listbox" aria-label={name} className="options" hidden={options.length === 0}>
    {options.map((option, k) => (
      // eslint-disable-next-line jsx-a11y/interactive-supports-focus -- arrows and Enter choose in the field, as in every combobox
      <div
        key={option.text}
        id={optionId(id, k)}
        role="option"
        aria-selected={k === at}
        className="option"
        onMouseDown={(event) => {
          event.preventDefault();
          onTake(option);
        }}
      >
        <span>{option.label}</span>
        <span className="quiet">{option.note}</span>
      </div>
    ))}
  </div>
);

/** The id of one option, for the field's aria-activedescendant. */
export const optionId = (list: string, k: number): string => `${list}-${k}`;
