import type { Budget } from "../../budget";
import { itemName } from "../item-name";
import { workspacePage } from "../shell/routing";
import { Row } from "../shell/Row";
import { Section } from "../shell/Section";

/** The workspaces that seats are bought in. */
export const WorkspaceList = ({ budget: { workspaces } }: { budget: Budget }) => (
  <Section title="Workspaces" aside={<span className="count">{workspaces.length}</span>}>
    <ul className="rows">
      {workspaces.map(({ name, fillerPlan, billing, owner }) => (
        <Row
          key={name}
          page={workspacePage(name)}
          name={name}
          note={[itemName(fillerPlan), `billed ${billing}`, owner === "" ? "no owner" : owner].join(" · ")}
        />
      ))}
      <Row page="new-workspace" name="Add a workspace" note="With its plan, billing and minimum" />
    </ul>
  </Section>
);
