import { Button } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";
import { ActionButton } from "../ActionButton";
import { Foot } from "../shell/Foot";
import { Outcome } from "../TaskPage";
import type { Task } from "../use-task";
import type { LiveCost } from "./live-cost";
import type { RoomQuestion } from "./save";

interface Props {
  cost: LiveCost | { why: string };
  task: Task<RoomQuestion>;
  inExcel: boolean;
  isNew: boolean;
  /** what is added and saved */
  what?: "line" | "workspace";
  onSave: () => void;
  /** behind "Other…" */
  other?: ReactNode;
}

/**
 * What the line costs and what that does to its side, until something has come of it; then what can be done. What a button opens and
 * brings stands after it, where the keyboard goes on.
 */
export function LineFoot({ cost, task, inExcel, isNew, what = "line", onSave, other }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { phase } = task.state;
  return (
    <Foot>
      {phase === "ready" || phase === "asking" ? <Cost cost={cost} /> : null}
      <div className="actions">
        <ActionButton primary inExcel={inExcel} onClick={onSave}>
          {isNew ? `Add ${what}` : "Save"}
        </ActionButton>
        {other !== undefined && (
          <Button
            aria-expanded={isOpen}
            {...(isOpen && { "aria-controls": id })}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            Other…
          </Button>
        )}
      </div>
      {isOpen && <div id={id}>{other}</div>}
      <Outcome task={task} failed={isNew ? `No ${what} was added.` : "Nothing was changed."} />
    </Foot>
  );
}

function Cost({ cost }: Pick<Props, "cost">) {
  return (
    <p role="status" className="live">
      {"why" in cost ? (
        <span className="warn">{cost.why}</span>
      ) : (
        <>
          {cost.headline !== "" && <strong>{cost.headline}</strong>}
          {cost.headline === "" && cost.sides.length === 0 && <span>The cost of the year stays as it is.</span>}
          {cost.sides.map((side) => (
            <span key={side}>{side}</span>
          ))}
        </>
      )}
    </p>
  );
}
