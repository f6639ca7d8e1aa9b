import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import type { Proposals } from "../../workers";
import { FileField } from "../FileField";
import { NumberField } from "../NumberField";
import { type ChosenInput, type Form, type QuestionKey, QUESTIONS } from "./form";
import { change, takeLibrary } from "./session";
import { figureText } from "./words";

interface Props {
  form: Form;
  proposals: Proposals;
}

/** The question, and what it needs to know. */
export function Asked({ form, proposals }: Props) {
  const { question } = form;
  const isOne = question === "sensitivity" || question === "goalSeek";
  return (
    <>
      <Choice
        label="Question"
        value={question}
        choices={QUESTIONS.map(({ key, label }) => [key, label] as const)}
        onChange={(value) => {
          change({ question: value as QuestionKey });
        }}
      />
      {question === "breakEven" ? (
        <Choice
          label="Compare"
          value={form.breakEven}
          choices={proposals.breakEven.map(({ label }) => [label, label] as const)}
          onChange={(breakEven) => {
            change({ breakEven });
          }}
        />
      ) : (
        <Measured form={form} proposals={proposals} />
      )}
      {question === "monteCarlo" && (
        <div className="two">
          <NumberField label="Runs" value={form.runs} onChange={set("runs")} />
          <NumberField label="Seed" value={form.seed} onChange={set("seed")} />
        </div>
      )}
      {question === "goalSeek" && <NumberField label="May cost at most" value={form.limit} onChange={set("limit")} />}
      {isOne && (
        <Choice
          label="Number"
          value={form.moved}
          choices={form.inputs.map(({ label }) => [label, label] as const)}
          onChange={(moved) => {
            change({ moved });
          }}
        />
      )}
      {question !== "breakEven" && <Inputs form={form} proposals={proposals} isOne={isOne} />}
      {question === "monteCarlo" && <LibraryFile form={form} />}
    </>
  );
}

const set = (key: keyof Form) => (value: string) => {
  change({ [key]: value });
};

/** Of what, and in which time: simulations tell of sides and routes. */
function Measured({ form, proposals: { sums, lines, periods } }: Props) {
  const all = form.question === "monteCarlo" ? sums : [...sums, ...lines];
  const ofAll = all.includes(form.of) ? all : [...all, form.of];
  return (
    <div className="two">
      <Choice label="Cost of" value={form.of} choices={ofAll.map((of) => [of, of] as const)} onChange={set("of")} />
      <Choice
        label="In"
        value={form.period}
        choices={periods.map((period) => [period, period] as const)}
        onChange={set("period")}
      />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  choices: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}

const Choice = ({ label, value, choices, onChange }: ChoiceProps) => (
  <Field label={label} className="choice">
    <Select
      value={value}
      onChange={(_event, data) => {
        onChange(data.value);
      }}
    >
      {choices.map(([key, shown]) => (
        <option key={key} value={key}>
          {shown}
        </option>
      ))}
    </Select>
  </Field>
);

/** What may turn out otherwise, from and to in per cent of what the budget says. */
function Inputs({ form: { inputs, moved, question, library }, proposals, isOne }: Props & { isOne: boolean }) {
  const shown = isOne ? inputs.filter(({ label }) => label === moved) : inputs;
  return (
    <ul className="plain inputs">
      {shown.map((input) => (
        <Input
          key={input.label}
          input={input}
          isOne={isOne}
          library={question === "monteCarlo" && library?.names.includes(input.label) ? library.file : undefined}
          proposal={proposals.inputs.find(({ label }) => label === input.label)}
          onChange={(part) => {
            change({ inputs: inputs.map((each) => (each === input ? { ...each, ...part } : each)) });
          }}
        />
      ))}
    </ul>
  );
}

interface InputProps {
  input: ChosenInput;
  isOne: boolean;
  /** the file that its distribution comes from */
  library: string | undefined;
  proposal: Proposals["inputs"][number] | undefined;
  onChange: (part: Partial<ChosenInput>) => void;
}

function Input({ input: { label, isChosen, low, high }, isOne, library, proposal, onChange }: InputProps) {
  const note = proposal && `Now ${figureText(proposal.now)}; ${proposal.why}`;
  return (
    <li>
      {isOne ? (
        <strong>{label}</strong>
      ) : (
        <Checkbox
          checked={isChosen}
          label={label}
          onChange={(_event, { checked }) => {
            onChange({ isChosen: checked === true });
          }}
        />
      )}
      <p className="quiet">{note}</p>
      {isChosen && library !== undefined && <p className="quiet">Its distribution is that of {library}.</p>}
      {(isChosen || isOne) && library === undefined && (
        <div className="two">
          <NumberField
            label={`From, % of ${label}`}
            value={low}
            onChange={(value) => {
              onChange({ low: value });
            }}
          />
          <NumberField
            label={`To, % of ${label}`}
            value={high}
            onChange={(value) => {
              onChange({ high: value });
            }}
          />
        </div>
      )}
    </li>
  );
}

/** Distributions and correlations of others, for a simulation. */
const LibraryFile = ({ form: { library } }: { form: Form }) => (
  <>
    <FileField
      label="SIPmath library"
      hint="A SIPmath 3.0 file: an input that is called as one of its SIPs takes its metalog, in the unit of “Now”, and its correlations."
      accept=".json,.SIPmath"
      onFile={(file) => {
        void takeLibrary(file);
      }}
    />
    {library && (
      <div>
        <Button
          size="small"
          onClick={() => {
            change({ library: undefined });
          }}
        >
          Without {library.file}
        </Button>
      </div>
    )}
  </>
);
