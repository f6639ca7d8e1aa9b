import type { MistakeAnswer } from "../../budget";
import type { ChecksRead } from "../../commands";
import { adviceOn } from "../../profiles";
import { ActionButton } from "../ActionButton";
import { manyText, someOf } from "../counts";
import { type RoomQuestion, save } from "../lines/save";
import { linePage } from "../shell/routing";
import { Row } from "../shell/Row";
import { Section } from "../shell/Section";
import { TextField } from "../TextField";
import { useKept } from "../use-kept";
import type { Task } from "../use-task";

interface Props extends Pick<ChecksRead, "worthALook" | "answers"> {
  task: Task<RoomQuestion>;
  inExcel: boolean;
}

/** The usual mistakes that this budget may have made: what to do, or an answer with a name, kept on About, after which nobody is asked again. */
export function WorthALook({ worthALook, answers, task, inExcel }: Props) {
  const [answeredBy, setBy] = useKept("checks: answered by", () => "");
  const [answeredOn, setOn] = useKept("checks: answered on", () => "");
  const isNamed = answeredBy.trim() !== "";
  const answer = (route: MistakeAnswer["route"], said: string) => {
    const who = { answeredBy: answeredBy.trim(), answeredOn: answeredOn === "" ? null : answeredOn };
    const given = { route, answer: said, ...(said === "" ? { answeredBy: "", answeredOn: null } : who) };
    void save(task, {
      doing: "Writing the answer",
      changes: [{ kind: "answer", given }],
      said: () => (said === "" ? `${route} is asked about again.` : `“${said}” is kept on About.`),
    });
  };
  if (worthALook.length + answers.length === 0) return null;
  return (
    <Section title="Worth a look" aside={<span className="count">{worthALook.length}</span>}>
      {worthALook.length > 0 && (
        <div className="two">
          <TextField label="Answered by" value={answeredBy} onChange={setBy} />
          <TextField label="Answered on" type="date" value={answeredOn} onChange={setOn} />
        </div>
      )}
      {worthALook.map(({ route, sheet, lines, change, act, fine }) => (
        <div key={route}>
          <p>
            <strong>{adviceOn(route).mistake}</strong> {someOf(lines, MOST_NAMES)}.
          </p>
          <ul className="rows">
            <Row page={change === undefined ? "new-line" : linePage(change)} name={act} note={change ?? "A new line"} />
          </ul>
          <div className="actions">
            <ActionButton
              inExcel={inExcel}
              label={`${sheet}: ${isNamed ? fine : "type who answers first"}`}
              onClick={() => {
                if (isNamed) answer(sheet, fine);
              }}
            >
              {isNamed ? fine : "Type who answers first"}
            </ActionButton>
          </div>
        </div>
      ))}
      {answers.length > 0 && (
        <details>
          <summary>{`${manyText(answers.length, "answer")} on About`}</summary>
          {answers.map(({ route, answer: said, ...given }) => (
            <div key={route} className="actions">
              <span>
                {route}: {[said, given.answeredBy, given.answeredOn].filter(Boolean).join(" · ")}
              </span>
              <ActionButton
                inExcel={inExcel}
                label={`${route}: ask again`}
                onClick={() => {
                  answer(route, "");
                }}
              >
                Ask again
              </ActionButton>
            </div>
          ))}
        </details>
      )}
    </Section>
  );
}

/** Lines that are named; more are counted. */
const MOST_NAMES = 3;
