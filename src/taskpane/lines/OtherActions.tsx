import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Budget, LineChange } from "../../budget";
import { failureText } from "../failure";
import { Question } from "../Question";
import { go } from "../shell/routing";
import { TextField } from "../TextField";
import { keep } from "../use-kept";
import type { Task } from "../use-task";
import { work } from "../work";
import { draftKey } from "./draft-key";
import { firstOpenMonth } from "./figures";
import { liveCost } from "./live-cost";
import { RemoveQuestion } from "./RemoveQuestion";
import { type RoomQuestion, save } from "./save";

interface Props {
  budget: Budget;
  name: string;
  /** the change that gives the line a last month */
  endIn: (month: string) => LineChange;
  task: Task<RoomQuestion>;
}

/** What is done to a line seldom: another like it, an end, the way to its row, its removal. */
export function OtherActions({ budget, name, endIn, task }: Props) {
  const [asked, setAsked] = useState<"end" | "remove">();
  const [month, setMonth] = useState(() => firstOpenMonth(budget).slice(0, 7));
  const [lost, setLost] = useState("");
  const put = () => {
    setAsked(undefined);
  };
  const duplicate = () => {
    keep(draftKey(""), { like: name, fields: { name: `${name} (2)` } });
    go("new-line");
  };
  const show = () => {
    setLost("");
    void work()
      .then(({ showLine }) => showLine(name))
      .catch((error: unknown) => {
        setLost(failureText(error));
      });
  };
  const remove: LineChange = { kind: "remove", name };
  return (
    <div className="other">
      <div className="actions">
        <Button size="small" onClick={duplicate}>
          Duplicate
        </Button>
        <Button
          size="small"
          onClick={() => {
            setAsked("end");
          }}
        >
          End in a month…
        </Button>
        <Button size="small" onClick={show}>
          Go to the row
        </Button>
        <Button
          size="small"
          onClick={() => {
            setAsked("remove");
          }}
        >
          Remove…
        </Button>
      </div>
      {lost !== "" && <p role="alert">{lost}</p>}
      {asked === "end" && (
        <Question
          title={`End “${name}”?`}
          yes="End line"
          onCancel={put}
          onYes={() => {
            put();
            void save(task, {
              doing: "Writing",
              changes: [endIn(`${month.trim()}-01`)],
              said: () => `“${name}” ends with ${month}.`,
            });
          }}
        >
          <TextField label="Ends with" hint="Year and month, as 2027-06" value={month} onChange={setMonth} />
          <Effect budget={budget} change={endIn(`${month.trim()}-01`)} />
        </Question>
      )}
      {asked === "remove" && (
        <RemoveQuestion what="line" {...{ name, task }} change={remove} onAnswered={put}>
          <p>Its cells become blank, with its joiners and sign-off. It can be undone here.</p>
          <Effect budget={budget} change={remove} />
        </RemoveQuestion>
      )}
    </div>
  );
}

function Effect({ budget, change }: { budget: Budget; change: LineChange }) {
  const cost = liveCost(budget, [change], { ofOne: false });
  return <p>{"why" in cost ? cost.why : cost.sides.join(" · ")}</p>;
}
