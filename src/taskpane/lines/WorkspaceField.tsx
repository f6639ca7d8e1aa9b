import { Field, Select } from "@fluentui/react-components";
import { fitting, newWorkspace, proposedWorkspace, shownText } from "./draft";
import type { SectionsProps } from "./sections-props";

/** Of seats: proposed where only one fits; a new one where none does. */
export function WorkspaceField({ budget, begun, draft, onChange, plan }: SectionsProps & { plan: string }) {
  const proposed = proposedWorkspace(budget, plan) ?? "";
  const typed = shownText(begun, draft, { key: "workspace", label: "", kind: "text" });
  const value = typed === "" ? proposed : typed;
  const names = budget.workspaces.map(({ name }) => name);
  const fresh = newWorkspace(budget, plan);
  const fits = fitting(budget, plan);
  const hint =
    plan === ""
      ? "Choose a plan first"
      : value === ""
        ? "Several fit: choose one"
        : !names.includes(value)
          ? "Proposed: a new one, none has seats of this kind"
          : fits.length === 1 && fits[0] === value
            ? "Proposed: the only one with seats of this kind"
            : `Billed ${budget.workspaces.find(({ name }) => name === value)?.billing ?? ""}, with its other seats`;
  const others = [...new Set([...names, ...(fresh === undefined ? [] : [fresh]), ...(value === "" ? [] : [value])])];
  return (
    <Field label="Workspace" hint={hint}>
      <Select
        className="select"
        value={value}
        onChange={(_event, data) => {
          onChange({ ...draft, fields: { ...draft.fields, workspace: data.value } });
        }}
      >
        {value === "" && <option value="">Choose</option>}
        {others.map((name) => (
          <option key={name} value={name}>
            {names.includes(name) ? name : `${name} (new)`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
