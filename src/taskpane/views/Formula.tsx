import { Field, Select } from "@fluentui/react-components";
import { isFunction } from "../../functions/charges";
import * as messages from "../../messages";
import { Announcement } from "../Announcement";
import { ArgumentField } from "../formula/ArgumentField";
import { formulaOf, type Typed } from "../formula/arguments";
import { firstForm, FORM, type Form, typedIn } from "../formula/form";
import { FormulaFoot } from "../formula/FormulaFoot";
import { type FunctionHelp, type Functions, parametersIn, useFunctions } from "../formula/functions-metadata";
import { live } from "../formula/live";
import { allParts, type Call, parseFormula } from "../formula/parse-formula";
import { OFTEN, QUESTIONS } from "../formula/questions";
import { useCells } from "../formula/use-cells";
import { useSeparator } from "../formula/use-separator";
import { usePutInto } from "../put-in-cell";
import { Head } from "../shell/Head";
import type { PageProps } from "../shell/page-props";
import { useSelection } from "../shell/selection";
import { useKept } from "../use-kept";

/** Builds a call of any of our functions, says what it gives while it is typed, and puts it into the selected cell. */
export default function Formula({ inExcel }: PageProps) {
  const functions = useFunctions();
  return (
    <>
      <Head title="Formula">What a plan or model costs, as a formula in the selected cell.</Head>
      {functions === undefined && <p role="status">Loading</p>}
      {typeof functions === "string" && <Announcement failure={functions} />}
      {typeof functions === "object" && <Builder inExcel={inExcel} functions={functions} />}
    </>
  );
}

interface BuilderProps {
  inExcel: boolean;
  functions: Functions;
}

function Builder({ inExcel, functions }: BuilderProps) {
  const [form, setForm] = useKept<Form>(FORM, firstForm);
  const selection = useSelection(inExcel);
  const [separator, setSeparator] = useSeparator(selection?.decimalSign);
  const into = usePutInto();
  const { id } = form;
  const typed = typedIn(form);
  const help = functions.get(id);
  const formula = help ? formulaOf(help, typed, { separator, sheet: selection?.sheet ?? "" }) : "";
  const parsed = parseFormula(formula);
  const call: Call | undefined = parsed?.kind === "call" ? parsed : undefined;
  const references = call ? allParts(call).flatMap((part) => (part.kind === "reference" ? part.text : [])) : [];
  const cells = useCells(selection, references);
  const result = call
    ? cells && live(call, { cellsOf: (reference) => cells.get(reference), parametersOf: parametersIn(functions) })
    : ({ kind: "problem", sentence: messages.noFormula } as const);
  const change = (name: string, value: string) => {
    into.dismiss();
    setForm({ ...form, typed: { ...form.typed, [id]: { ...typed, [name]: value } } });
  };
  return (
    <>
      <Field label="Function">
        <Select
          className="whole"
          value={id}
          onChange={(_event, { value }) => {
            into.dismiss();
            if (isFunction(value)) setForm({ ...form, id: value });
          }}
        >
          {QUESTIONS.map(({ question, functions: answering }) => (
            <optgroup key={question} label={question}>
              {answering.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      {help && (
        <>
          <p className="quiet">{help.description}</p>
          <Fields help={help} typed={typed} onChange={change} selection={selection} />
          <p>
            <a href="#/explain">Explain the selected cell</a>
          </p>
          <p>
            <a href={`functions.html#${id.toLowerCase()}`} target="_blank" rel="noreferrer">
              Examples and errors of {id}
            </a>
          </p>
          <FormulaFoot
            {...{ inExcel, formula, separator, into }}
            live={result}
            onSeparator={setSeparator}
            cell={selection?.cell}
          />
        </>
      )}
    </>
  );
}

interface FieldsProps {
  help: FunctionHelp;
  typed: Typed;
  onChange: (name: string, value: string) => void;
  selection: ReturnType<typeof useSelection>;
}

/** What has to be said and what is often said; the rest behind a line, open where something of it is filled in. */
function Fields({ help: { id, parameters }, typed, onChange, selection }: FieldsProps) {
  const often = isFunction(id) ? (OFTEN[id] ?? []) : [];
  const isFirst = (name: string, optional: boolean) => !optional || often.includes(name);
  const first = parameters.filter(({ name, optional }) => isFirst(name, optional));
  const others = parameters.filter(({ name, optional }) => !isFirst(name, optional));
  const field = (parameter: (typeof parameters)[number]) => (
    <ArgumentField
      key={`${id} ${parameter.name}`}
      {...{ id, parameter, typed, selection }}
      onChange={(value) => {
        onChange(parameter.name, value);
      }}
    />
  );
  return (
    <>
      {first.map(field)}
      {others.length > 0 && (
        <details open={others.some(({ name }) => (typed[name] ?? "") !== "")}>
          <summary>More settings</summary>
          <div className="fields">{others.map(field)}</div>
        </details>
      )}
    </>
  );
}
