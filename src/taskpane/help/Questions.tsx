import { ActionButton } from "../ActionButton";
import { withSeparator } from "../formula/separators";
import { useSeparator } from "../formula/use-separator";
import { usePutInto } from "../put-in-cell";
import { PutOutcomeText } from "../PutOutcomeText";
import { Section } from "../shell/Section";
import questions from "./questions.json";

/** What people ask, each as a formula that goes into the selected cell. */
export function Questions({ inExcel }: { inExcel: boolean }) {
  const [separator] = useSeparator(undefined);
  const into = usePutInto();
  return (
    <Section title="Ask with a formula">
      <ul className="plain">
        {questions.map(({ question, formula }) => (
          <li key={formula} className="question">
            <span>{question}</span>
            <code className="formula">{withSeparator(formula, separator)}</code>
            <ActionButton
              inExcel={inExcel}
              label={`Insert: ${question}`}
              onClick={() => {
                into.put({ kind: "formula", formula });
              }}
            >
              Insert
            </ActionButton>
          </li>
        ))}
      </ul>
      <p className="quiet">
        Insert puts it into the selected cell. <a href="#/formula">Make one of your own</a>
      </p>
      <PutOutcomeText into={into} />
    </Section>
  );
}
