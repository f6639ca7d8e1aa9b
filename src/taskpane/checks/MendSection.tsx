import type { ReactNode } from "react";
import type { LineChange } from "../../budget";
import type { Mend } from "../../commands";
import { ActionButton } from "../ActionButton";
import { manyText } from "../counts";
import { type RoomQuestion, save } from "../lines/save";
import { linePage, workspacePage } from "../shell/routing";
import { Row } from "../shell/Row";
import { Section } from "../shell/Section";
import { TextField } from "../TextField";
import { useKept } from "../use-kept";
import type { Task } from "../use-task";

interface Props<Kind extends Mend = Mend> {
  mend: Kind;
  task: Task<RoomQuestion>;
  inExcel: boolean;
  /** what the check means */
  children: ReactNode;
}

/** The value that puts a check right, for all lines that lack it; lines that need different ones are a click away. */
export const MendSection = ({ mend, ...props }: Props) =>
  mend.kind === "signature" ? <Signature {...props} mend={mend} /> : <Owned {...props} mend={mend} />;

const OWNED = {
  owner: { title: "Lines without an owner", label: "Owner" },
  costCentre: { title: "Lines without a cost centre", label: "Cost centre" },
} as const;

function Owned({ mend, task, inExcel, children }: Props<Exclude<Mend, { kind: "signature" }>>) {
  const { kind, lines, workspaces } = mend;
  const { title, label } = OWNED[kind];
  const [value, setValue] = useKept(`checks: ${kind}`, () => "");
  const many = lines.length + workspaces.length;
  return (
    <Section title={title} aside={<span className="count">{many}</span>}>
      {children}
      <Names lines={lines} workspaces={workspaces} />
      <TextField label={label} hint="Goes into each of them" value={value} onChange={setValue} />
      <MendButton
        {...{ task, inExcel, isReady: value.trim() !== "", label: `Fill in ${many}` }}
        asks={`Type the ${label.toLowerCase()} first`}
        changes={() => mend.changes(value.trim())}
        said={`${label} “${value.trim()}” stands where there was none.`}
      />
    </Section>
  );
}

function Signature({ mend, task, inExcel, children }: Props<Extract<Mend, { kind: "signature" }>>) {
  const { lines, figures } = mend;
  const [signedBy, setBy] = useKept("checks: signed by", () => "");
  const [signedOn, setOn] = useKept("checks: signed on", () => "");
  return (
    <Section title="Figures that are assumed" aside={<span className="count">{lines.length}</span>}>
      {children}
      <details open>
        <summary>{`${manyText(figures.length, "figure")} of ${manyText(lines.length, "line")}`}</summary>
        <ul className="rows">
          {lines.map((name) => (
            <Row
              key={name}
              page={linePage(name)}
              name={name}
              note={figures
                .filter(({ line }) => line === name)
                .map(({ figure, value }) => `${figure} ${value.toLocaleString("en-US")}`)
                .join(" · ")}
            />
          ))}
        </ul>
      </details>
      <div className="two">
        <TextField label="Signed by" value={signedBy} onChange={setBy} />
        <TextField label="Signed on" type="date" value={signedOn} onChange={setOn} />
      </div>
      <MendButton
        {...{ task, inExcel, isReady: signedBy.trim() !== "", label: `Sign off ${manyText(lines.length, "line")}` }}
        asks="Type who signs first"
        changes={() => mend.changes({ signedBy: signedBy.trim(), signedOn: signedOn === "" ? null : signedOn })}
        said={`${manyText(lines.length, "line")} signed off by ${signedBy.trim()}, on Verify.`}
      />
    </Section>
  );
}

const Names = ({ lines, workspaces }: Pick<Mend, "lines" | "workspaces">) => (
  <details>
    <summary>
      {[
        lines.length > 0 && manyText(lines.length, "line"),
        workspaces.length > 0 && manyText(workspaces.length, "workspace"),
      ]
        .filter(Boolean)
        .join(" and ")}
    </summary>
    <ul className="rows">
      {lines.map((name) => (
        <Row key={name} page={linePage(name)} name={name} />
      ))}
      {workspaces.map((name) => (
        <Row key={`workspace ${name}`} page={workspacePage(name)} name={name} note="Workspace" />
      ))}
    </ul>
  </details>
);

interface ButtonProps {
  task: Task<RoomQuestion>;
  inExcel: boolean;
  isReady: boolean;
  label: string;
  /** what the button says until it can be pressed */
  asks: string;
  changes: () => LineChange[];
  said: string;
}

const MendButton = ({ task, inExcel, isReady, label, asks, changes, said }: ButtonProps) => (
  <div className="actions">
    <ActionButton
      inExcel={inExcel}
      onClick={() => {
        if (isReady) void save(task, { doing: "Writing", changes: changes(), said: () => said });
      }}
    >
      {isReady ? label : asks}
    </ActionButton>
  </div>
);
