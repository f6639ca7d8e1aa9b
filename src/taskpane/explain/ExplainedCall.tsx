import { Button } from "@fluentui/react-components";
import type { SelectedCell } from "../../commands/selection";
import { toIso } from "../../dates";
import { isFunction } from "../../functions/charges";
import * as messages from "../../messages";
import { findItem, priceBook } from "../../pricebook";
import { isProblem } from "../../problems";
import { typedOf } from "../formula/arguments";
import { answerText, currencyOf, valueText } from "../formula/charge-text";
import { evaluate, type Sources } from "../formula/evaluate";
import { fillForm } from "../formula/form";
import { live } from "../formula/live";
import { type Call, ownFunction } from "../formula/parse-formula";
import type { Separator } from "../formula/separators";
import { dateText } from "../money-text";
import { go } from "../shell/routing";
import { Section } from "../shell/Section";
import { ChargeTable } from "./ChargeTable";
import { notAsked } from "./not-asked";
import { PriceSources } from "./PriceSources";

interface Props {
  call: Call;
  /** the formula is this call and nothing else */
  isWhole: boolean;
  selection: SelectedCell;
  sources: Sources;
  separator: Separator;
}

/** One call of ours in the selected cell. */
export function ExplainedCall({ call, isWhole, selection, sources, separator }: Props) {
  const id = ownFunction(call.name) ?? "";
  if (!isFunction(id)) return <p>{messages.unknownFunction(call.name)}</p>;
  const result = live(call, sources);
  const texts = argumentTexts(call, sources.parametersOf(id));
  const item = itemIn(call, sources);
  const edit = () => {
    fillForm(id, typedOf(call, sources.parametersOf(id), { separator, sheet: selection.sheet }));
    go("formula");
  };
  const asked = notAsked(id, texts);
  return (
    <>
      {result.kind === "problem" ? (
        <Section title="Why there is no answer">
          <p className="bad">{result.sentence}</p>
        </Section>
      ) : (
        <>
          <Section
            title={result.sum === undefined ? `What ${id} answers` : "What it is made of"}
            aside={<span className="figure">{headline(result, currencyOf(result.charges))}</span>}
          >
            {result.sum === undefined ? (
              <p>{answerText(result.answer, "")}</p>
            ) : (
              <ChargeTable charges={result.charges} total={result.sum} currency={currencyOf(result.charges)} />
            )}
            <Standing {...{ result, isWhole, selection }} />
          </Section>
          <PriceSources charges={result.charges} pricedOn={pricedOn(call, sources)} />
        </>
      )}
      {asked.length > 0 && (
        <Section title="What was not asked">
          <ul className="sources">
            {asked.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Section>
      )}
      <div className="actions">
        <Button onClick={edit}>Edit in the form</Button>
        {item !== undefined && (
          <Button
            onClick={() => {
              go(`price/${item}`);
            }}
          >
            Open the price
          </Button>
        )}
      </div>
    </>
  );
}

type Answered = Extract<ReturnType<typeof live>, { kind: "answer" }>;

const headline = ({ answer, sum }: Answered, currency: string): string =>
  sum === undefined
    ? ""
    : answer[0]?.length === 1
      ? valueText(sum, currency)
      : `${valueText(sum, currency)} in the first`;

/** How the cell stands to what the engine gives just now. */
function Standing({
  result: { answer, sum },
  isWhole,
  selection,
}: {
  result: Answered;
  isWhole: boolean;
  selection: SelectedCell;
}) {
  const [first] = answer[0] ?? [];
  const { value } = selection;
  if (!isWhole) return <p className="quiet">A part of the formula. The whole of it shows {shown(value)}.</p>;
  const isSame =
    typeof first === "number" &&
    typeof value === "number" &&
    Math.abs(first - value) <= 1e-9 * Math.max(1, Math.abs(value));
  if (isSame) return sum === undefined ? null : <p className="quiet">The same as in the cell.</p>;
  if (typeof first === "string" && first === value) return null;
  return <p className="warn">{messages.cellShowsOther(shown(value))}</p>;
}

const shown = (value: unknown): string =>
  typeof value === "number"
    ? value.toLocaleString("en-US", { maximumFractionDigits: 4 })
    : typeof value === "string"
      ? `“${value}”`
      : "something else";

/** The arguments of a call as texts, texts without their quotes. */
const argumentTexts = (call: Call, parameters: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    call.arguments.flatMap((argument, k) => {
      const name = parameters[k];
      if (name === undefined || !argument) return [];
      return [[name, argument.kind === "value" ? String(argument.value) : argument.text]];
    }),
  );

function valueOf(call: Call, sources: Sources, names: readonly string[]): unknown {
  const at = sources.parametersOf(ownFunction(call.name) ?? "").findIndex((name) => names.includes(name));
  const argument = call.arguments[at];
  if (!argument) return undefined;
  try {
    return evaluate(argument, sources)[0]?.[0];
  } catch (thrown) {
    if (isProblem(thrown)) return undefined;
    throw thrown;
  }
}

/** The plan or model that is priced, where the price book has it. */
function itemIn(call: Call, sources: Sources): string | undefined {
  const name = valueOf(call, sources, ["plan", "model", "item"]);
  if (typeof name !== "string") return undefined;
  try {
    return findItem(priceBook, name).id;
  } catch (thrown) {
    if (isProblem(thrown)) return undefined;
    throw thrown;
  }
}

function pricedOn(call: Call, sources: Sources): string {
  const date = valueOf(call, sources, ["date"]);
  if (typeof date === "number" && date > 0) return dateText(toIso(date));
  return `${dateText(toIso(priceBook.date))}, the price book’s date: no date was given`;
}
