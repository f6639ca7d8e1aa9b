import { Field, Textarea } from "@fluentui/react-components";
import { useMemo } from "react";
import { editLines } from "../../budget";
import type { LinesRead } from "../../commands";
import { ActionButton } from "../ActionButton";
import { Announcement } from "../Announcement";
import { liveCost } from "../lines/live-cost";
import { readPasted, type ReadRow } from "../lines/read-pasted";
import { RoomQuestion } from "../lines/RoomQuestion";
import { type RoomQuestion as Question, save } from "../lines/save";
import { useLines } from "../lines/use-lines";
import { NumberField } from "../NumberField";
import { Foot } from "../shell/Foot";
import { Head } from "../shell/Head";
import type { PageProps } from "../shell/page-props";
import { Section } from "../shell/Section";
import { Outcome } from "../TaskPage";
import { useDebounced } from "../use-debounced";
import { useKept } from "../use-kept";
import { useTask } from "../use-task";

/** Several lines at once, from a table. */
export default function PasteLines({ inExcel }: PageProps) {
  const state = useLines(inExcel);
  return (
    <>
      <Head title="Paste several lines" back={["lines", "Lines"]}>
        One row a line. Nothing is written before you add them.
      </Head>
      {state && "failure" in state && <Announcement failure={state.failure} />}
      {!state && <p role="status">Reading the budget</p>}
      {state && "read" in state && <Paste read={state.read} inExcel={inExcel} />}
    </>
  );
}

const lines = (count: number): string => `${count} ${count === 1 ? "line" : "lines"}`;

function Paste({ read: { budget }, inExcel }: { read: LinesRead; inExcel: boolean }) {
  const [text, setText] = useKept("lines: pasted", () => "");
  const [prices, setPrices] = useKept<Readonly<Record<string, string>>>("lines: prices", () => ({}));
  const task = useTask<Question>("paste lines");
  const settled = useDebounced(text, 200);
  const { rows, changes } = useMemo(
    () => readPasted(budget, settled, prices, (now, change) => editLines(now, [change]).budget),
    [budget, settled, prices],
  );
  const cost = useMemo(
    () => (changes.length === 0 ? undefined : liveCost(budget, changes, { ofOne: false })),
    [budget, changes],
  );
  const left = rows.filter(({ isReady }) => !isReady);
  const done = () => {
    setText(left.map(({ plan, quantity, owner }) => [plan, quantity, owner].join("\t")).join("\n"));
    return undefined;
  };
  const count = changes.length;
  const dismissOutcome = () => {
    if (task.state.phase === "done" || task.state.phase === "failed") task.dismiss();
  };
  const add = () => {
    if (count === 0) return;
    void save(task, {
      doing: "Adding the lines",
      changes,
      said: (cells) => `${lines(cells.length)} added: ${cells.join(", ")}.`,
      then: done,
    });
  };
  return (
    <>
      <RoomQuestion task={task} then={done} />
      <Field label="Rows from a table" hint="Plan or model, quantity, owner; columns by tab or comma">
        <Textarea
          rows={6}
          value={text}
          onChange={(_event, { value }) => {
            dismissOutcome();
            setText(value);
          }}
        />
      </Field>
      {rows.length > 0 && (
        <Section
          title="How each row is read"
          aside={<span className="quiet">{`${rows.length - left.length} of ${rows.length} ready`}</span>}
        >
          <ul className="rows">
            {rows.map((row, k) => (
              <PastedRow
                key={`${row.key} ${k}`}
                row={row}
                price={prices[row.key] ?? ""}
                onPrice={(price) => {
                  dismissOutcome();
                  setPrices({ ...prices, [row.key]: price });
                }}
              />
            ))}
          </ul>
        </Section>
      )}
      <Foot>
        {cost && task.state.phase !== "done" && (
          <p role="status" className="live">
            {"why" in cost ? (
              <span className="warn">{cost.why}</span>
            ) : (
              cost.sides.map((side) => <span key={side}>{side}</span>)
            )}
          </p>
        )}
        <ActionButton primary inExcel={inExcel} onClick={add}>
          {count > 0 ? `Add ${lines(count)}` : rows.length === 0 ? "Paste rows first" : "No row is ready"}
        </ActionButton>
        {left.length > 0 && rows.length > 0 && (
          <span className="quiet">{`${left.length} ${left.length === 1 ? "row stays" : "rows stay"} here until ${left.length === 1 ? "it is" : "they are"} ready.`}</span>
        )}
        <Outcome task={task} failed="No line was added." />
      </Foot>
    </>
  );
}

interface RowProps {
  row: ReadRow;
  price: string;
  onPrice: (price: string) => void;
}

const PastedRow = ({ row: { plan, quantity, says, isReady, asksPrice }, price, onPrice }: RowProps) => (
  <li>
    <div className="row-static">
      <span>{plan}</span>
      <span className="row-amount">{quantity}</span>
      <span className={isReady ? "row-note" : "row-note bad"}>{says}</span>
    </div>
    {asksPrice && (
      <div className="row-field">
        <NumberField label={`Price of ${plan}, a user and month`} value={price} onChange={onPrice} />
      </div>
    )}
  </li>
);
