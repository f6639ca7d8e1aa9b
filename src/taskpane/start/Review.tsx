import { Button } from "@fluentui/react-components";
import { findItem, priceBook } from "../../pricebook";
import { isProblem } from "../../problems";
import { ActionButton } from "../ActionButton";
import { Announcement } from "../Announcement";
import { dismissInsertion, startInsertion } from "../insertion";
import { wholeText } from "../money-text";
import { NumberField } from "../NumberField";
import { Foot } from "../shell/Foot";
import { Head } from "../shell/Head";
import { go } from "../shell/routing";
import { Section } from "../shell/Section";
import { TextField } from "../TextField";
import { useKept } from "../use-kept";
import { type Answers, type Ask, asksOf, quantityOf, type Side, useAnswers } from "./answers";
import { chosen, costOf, proposedLimit, startBudget } from "./start-budget";

const sides = [
  ["access", "Access"],
  ["metered", "Metered"],
] as const;

const money = (amount: number) => wholeText(amount, "USD");

/** What the lines of a side cost in a year, and how many of them have no price and are not in it. */
function sumOf(answers: Answers, asks: readonly Ask[]): { year: number; open: number } {
  const years = asks.map((ask) => costOf(answers, ask, chosen(answers, ask)).year);
  return {
    year: years.reduce<number>((sum, year) => sum + (year ?? 0), 0),
    open: years.filter((year) => year === null).length,
  };
}

/** A sum that lacks a line is no ground for a limit. */
const limitText = (answers: Answers, side: Side, { year, open }: ReturnType<typeof sumOf>): string =>
  answers.limit[side] ?? (open > 0 ? "" : String(proposedLimit(year)));

/** The lines with owner and limit of each side: the last look before anything is written. */
export function Review({ inExcel }: { inExcel: boolean }) {
  const [answers, setAnswers] = useAnswers();
  const [fault, setFault] = useKept("start: fault", () => "");
  const asks = asksOf(answers);
  const ofSide = (side: Side) => asks.filter((ask) => ask.side === side);
  const insert = () => {
    try {
      const limits = { access: 0, metered: 0 };
      for (const [side] of sides)
        limits[side] = ofSide(side).length === 0 ? 0 : Number(limitText(answers, side, sumOf(answers, ofSide(side))));
      setFault("");
      dismissInsertion();
      void startInsertion(startBudget(answers, limits));
      go("home");
    } catch (thrown) {
      if (!isProblem(thrown)) throw thrown;
      setFault(thrown.message);
    }
  };
  return (
    <>
      <Head title="Your lines" back={["start/sizes", "Sizes"]}>
        Step 4 of 4. Nothing is written yet.
      </Head>
      {sides.map(
        ([side, label]) =>
          ofSide(side).length > 0 && (
            <SideReview key={side} {...{ side, label, answers, asks: ofSide(side) }} onChange={setAnswers} />
          ),
      )}
      <TextField
        label="First month"
        hint="Twelve months from then on; year and month, as 2027-01"
        value={answers.start}
        onChange={(start) => {
          setAnswers({ ...answers, start });
        }}
      />
      <Announcement failure={fault === "" ? undefined : fault} />
      <Foot>
        {asks.length === 0 ? (
          <Button
            appearance="primary"
            onClick={() => {
              go("home");
            }}
          >
            Choose a job first
          </Button>
        ) : (
          <ActionButton primary inExcel={inExcel} onClick={insert}>
            {`Insert ${asks.length} ${asks.length === 1 ? "line" : "lines"}`}
          </ActionButton>
        )}
        <span className="quiet">New sheets. Your own stay as they are.</span>
      </Foot>
    </>
  );
}

interface SideProps {
  side: Side;
  label: string;
  answers: Answers;
  asks: readonly Ask[];
  onChange: (answers: Answers) => void;
}

function SideReview({ side, label, answers, asks, onChange }: SideProps) {
  const sum = sumOf(answers, asks);
  const { year, open } = sum;
  const set = (part: "owner" | "costCentre" | "limit", id: string) => (value: string) => {
    onChange({ ...answers, [part]: { ...answers[part], [id]: value } });
  };
  return (
    <Section
      title={label}
      aside={
        <span className="figure">
          {money(year)}
          <small> a year</small>
        </span>
      }
    >
      {open > 0 && (
        <p className="bad">
          {open === 1
            ? "1 line has no price for the whole year and is"
            : `${open} lines have no price for the whole year and are`}{" "}
          not in this sum.
        </p>
      )}
      <ul className="rows">
        {asks.map((ask) => (
          <LineReview key={ask.id} answers={answers} ask={ask} />
        ))}
      </ul>
      <TextField
        label={`Owner of ${label}`}
        placeholder={asks[0] ? "A name, such as M. Brandt" : ""}
        value={answers.owner[side] ?? ""}
        onChange={set("owner", side)}
      />
      <div className="two">
        <TextField
          label="Cost centre"
          hint="Lines without one fail a check"
          value={answers.costCentre[side] ?? ""}
          onChange={set("costCentre", side)}
        />
        <NumberField
          label="Limit a year"
          value={limitText(answers, side, sum)}
          {...(open > 0 && { hint: "Proposed once every line has a price" })}
          onChange={set("limit", side)}
        />
      </div>
      <details>
        <summary>Owner and limit of each line</summary>
        {asks.map(({ id, line }) => (
          <fieldset key={id} className="of-line">
            <legend>{line}</legend>
            <div className="two">
              <TextField
                label="Owner"
                placeholder={answers.owner[side] ?? ""}
                value={answers.owner[id] ?? ""}
                onChange={set("owner", id)}
              />
              <NumberField label="Limit a month" value={answers.limit[id] ?? ""} onChange={set("limit", id)} />
            </div>
          </fieldset>
        ))}
      </details>
    </Section>
  );
}

function LineReview({ answers, ask }: { answers: Answers; ask: Ask }) {
  const choice = chosen(answers, ask);
  const { year } = costOf(answers, ask, choice);
  const quantity = Number(quantityOf(answers, ask.need));
  return (
    <li className="row-static">
      <span>{ask.line}</span>
      <span className="row-amount">{year === null ? "needs a price" : money(year)}</span>
      <span className="row-note">
        {quantity.toLocaleString("en-US")} {ask.need.unit}
        {ask.profile !== "" && " a month"} · {findItem(priceBook, choice.item).name}
        {ask.profile !== "" && ` · ${choice.size}`}
      </span>
    </li>
  );
}
