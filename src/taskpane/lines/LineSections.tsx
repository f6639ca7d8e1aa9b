import { Field, Select } from "@fluentui/react-components";
import type { Budget } from "../../budget";
import type { Route } from "../../pricebook";
import { adoptionCurves } from "../../profiles";
import { LimitBar } from "../LimitBar";
import { moneyText, routeNames } from "../price-text";
import { Section } from "../shell/Section";
import { type Draft, fitting, grantsShown, proposedWorkspace, routeOf, shownText, stepTexts } from "./draft";
import { DriverField } from "./DriverField";
import { FieldOf } from "./FieldOf";
import {
  CHANGES,
  CONTROLS,
  drivenHint,
  fieldsOf,
  FURTHER,
  itemKey,
  type LineField,
  NOTE,
  QUANTITY,
  WHAT,
  WHEN,
  WHO,
} from "./fields";
import { Grants } from "./Grants";
import { ItemPicker } from "./ItemPicker";
import type { SectionsProps } from "./sections-props";
import { Steps } from "./Steps";
import { WorkspaceField } from "./WorkspaceField";

const BOUGHT_FOR: Readonly<Record<Route, string>> = {
  subscription: "Access: people use it",
  seats: "Access: people use it, in a workspace",
  api: "Metered: systems use it",
  credits: "Metered: use takes credits",
  enterprise: "Access by the seat, use metered",
};

const two = <T,>(all: readonly T[]): T[][] =>
  all.length === 0 ? [] : [all.slice(0, 2), ...two(all.slice(2))].filter((pair) => pair.length > 0);

/** What may be chosen where a field names something of the budget. */
const choicesIn = ({ drivers, workspaces, credits }: Budget): Readonly<Record<string, readonly string[]>> => ({
  driver: ["", ...drivers.map(({ name }) => name)],
  paysFrom: ["", ...workspaces.map(({ name }) => name)],
  sharesWith: ["", ...credits.filter(({ sharesWith }) => sharesWith === "").map(({ name }) => name)],
  adoption: ["", ...adoptionCurves.map(({ id }) => id)],
});

/** Fields of a draft, two side by side where they are short. */
function Fields({ budget, fields, begun, draft, onChange }: SectionsProps & { fields: readonly LineField[] }) {
  const choices = choicesIn(budget);
  const one = (field: LineField) => (
    <FieldOf
      key={field.key}
      field={choices[field.key] ? { ...field, choices: choices[field.key] ?? [] } : field}
      value={shownText(begun, draft, field)}
      onChange={(value) => {
        onChange({ ...draft, fields: { ...draft.fields, [field.key]: value } });
      }}
    />
  );
  return two(fields).map((pair) => (
    <div key={pair[0]?.key} className={pair.length === 2 ? "two" : ""}>
      {pair.map(one)}
    </div>
  ));
}

/** What is bought, and how much of it. */
export function WhatSection(props: SectionsProps & { quantities: string }) {
  const { budget, begun, draft, onChange, quantities } = props;
  const route = routeOf(begun, draft);
  const plan = shownText(begun, draft, { key: itemKey(route), label: "", kind: "text" });
  const set = (fields: Draft["fields"]) => {
    onChange({ ...draft, fields: { ...draft.fields, ...fields } });
  };
  const isStepped = route === "subscription" || route === "seats";
  const profile = shownText(begun, draft, { key: "profile", label: "", kind: "text" });
  const driver = shownText(begun, draft, { key: "driver", label: "", kind: "text" });
  const size = shownText(begun, draft, { key: "size", label: "", kind: "text" });
  const [base] = fieldsOf(route);
  return (
    <Section title="What">
      <Field label="Bought as" hint={BOUGHT_FOR[route]}>
        <Select
          className="select"
          value={route}
          onChange={(_event, { value }) => {
            const kept = Object.entries(draft.fields).filter(([key]) => !["item", "plan", "workspace"].includes(key));
            onChange({ ...draft, route: value as Route, fields: Object.fromEntries(kept) });
          }}
        >
          {(Object.keys(routeNames) as Route[]).map((each) => (
            <option key={each} value={each}>
              {routeNames[each]}
            </option>
          ))}
        </Select>
      </Field>
      <ItemPicker
        budget={budget}
        route={route}
        value={plan}
        onPick={(value) => {
          const isOther = route === "seats" && !fitting(budget, value).includes(draft.fields["workspace"] ?? "");
          set({ [itemKey(route)]: value, ...(isOther && { workspace: proposedWorkspace(budget, value) ?? "" }) });
        }}
      />
      {route === "seats" && <WorkspaceField {...props} plan={plan} />}
      <FieldOf
        field={{ key: "name", label: "Name of the line", kind: "text" }}
        value={shownText(begun, draft, { key: "name", label: "", kind: "text" })}
        onChange={(name) => {
          set({ name });
        }}
      />
      <DriverField {...props} />
      {base && <Fields {...props} fields={[{ ...base, label: QUANTITY[route], ...drivenHint(driver, quantities) }]} />}
      <Fields {...props} fields={WHAT[route]} />
      {profile !== "" && (
        <p className="quiet">
          Figures from the usage profile {profile}, {size || "typical"}. What you type here takes their place.
        </p>
      )}
      <details>
        <summary>{`Changes in the year${quantities === "" ? "" : `: ${quantities}`}`}</summary>
        <div className="section-body">
          <Fields {...props} fields={CHANGES[route]} />
          {isStepped && (
            <Steps
              steps={stepTexts(begun, draft)}
              first={shownText(begun, draft, { key: "start", label: "", kind: "month" })}
              onChange={(steps) => {
                onChange({ ...draft, steps });
              }}
            />
          )}
        </div>
      </details>
      <details>
        <summary>Asked for seldom</summary>
        <div className="section-body">
          <Fields {...props} fields={[...FURTHER[route], NOTE]} />
          {route === "credits" && (
            <Grants
              grants={grantsShown(begun, draft)}
              first={shownText(begun, draft, { key: "start", label: "", kind: "month" })}
              onChange={(grants) => {
                onChange({ ...draft, grants });
              }}
            />
          )}
        </div>
      </details>
    </Section>
  );
}

export const WhoSection = (props: SectionsProps) => {
  const [owner, ...others] = WHO;
  return (
    <Section title="Who pays">
      <Fields {...props} fields={owner ? [owner] : []} />
      <Fields {...props} fields={others} />
    </Section>
  );
};

interface ControlsProps extends SectionsProps {
  /** its dearest month this year */
  peak: number | null;
}

export function ControlsSection({ peak, ...props }: ControlsProps) {
  const text = (field: LineField) => Number(shownText(props.begun, props.draft, field));
  const [limitField, alertField] = CONTROLS;
  const limit = limitField ? text(limitField) : 0;
  const alertAt = alertField ? text(alertField) / 100 : 0;
  return (
    <Section title="Controls">
      <Fields {...props} fields={CONTROLS.slice(0, 2)} />
      {limit > 0 && peak !== null && (
        <>
          <LimitBar
            used={peak}
            limit={limit}
            alertAt={alertAt > 0 ? alertAt : 1}
            money={(amount) => moneyText(Math.round(amount), props.budget.currency)}
          />
          <p className="quiet">Its dearest month of the year against the limit of a month.</p>
        </>
      )}
      <Fields {...props} fields={CONTROLS.slice(2)} />
    </Section>
  );
}

export const WhenSection = (props: SectionsProps) => (
  <Section title="When">
    <Fields {...props} fields={WHEN} />
  </Section>
);
