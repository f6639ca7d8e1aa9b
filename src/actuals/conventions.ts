import * as messages from "../messages";
import type { Answers, Question } from "./adapter";
import { type Conventions, dateOrderOf, type Row } from "./header";
import { styleOf } from "./number-text";

const SHOWN = 3;

/**
 * How a file writes numbers and dates, from its first rows and from what was answered; questions where they prove nothing.
 * @param amounts the cells of the column of amounts
 * @param isKnownFormat vendors write a point before decimals; only a file that somebody saved again, or a ledger, may not
 */
export function conventionsOf(
  rows: readonly Row[],
  amounts: readonly string[],
  isKnownFormat: boolean,
  answers: Answers,
): Conventions | readonly Question[] {
  const styles = amounts.map((text) => ({ text, style: styleOf(text) }));
  const proves = (wanted: string): boolean => styles.some(({ style }) => style === wanted);
  const isAmbiguous = proves("ambiguous") && !proves("point");
  const asksNumbers = answers.numbers === undefined && (proves("comma") || (isAmbiguous && !isKnownFormat));
  const order = dateOrderOf(rows.flat());
  const asksDates = answers.dates === undefined && order === "either";
  const questions: Question[] = [];
  if (asksNumbers) {
    const examples = styles
      .filter(({ style }) => style === "comma" || style === "ambiguous")
      .map(({ text }) => text.trim());
    questions.push({
      key: "numbers",
      text: messages.importAskNumbers(examples.slice(0, SHOWN)),
      choices: ["point", "comma"],
    });
  }
  if (asksDates) {
    const examples = rows.flat().filter((text) => dateOrderOf([text]) !== "none");
    questions.push({
      key: "dates",
      text: messages.importAskDates(examples.slice(0, SHOWN)),
      choices: ["day first", "month first"],
    });
  }
  if (questions.length > 0) return questions;
  const known = order === "day first" || order === "month first" ? order : answers.dates;
  return { numbers: answers.numbers ?? "point", ...(known === undefined ? {} : { dates: known }) };
}
