import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { LineChoice, Reckoned, RuleJson } from "../../workers";
import { countText } from "../counts";
import { routeNames } from "../price-text";
import { Section } from "../shell/Section";
import { exactText, monthsText } from "./amounts";
import { NOWHERE } from "./sample-map";
import { changeRules, useSession } from "./session";

type Group = Reckoned["unassigned"][number];

const SHOWN = 8;
const valueOf = ({ line, part }: Pick<LineChoice, "line" | "part">): string => `${line}\n${part}`;

/** What no line pays for yet, the biggest first, and what the map says of the rest. */
export function Unassigned({ found }: { found: Reckoned }) {
  const [isWhole, setIsWhole] = useState(false);
  const { unassigned, lines } = found;
  const shown = isWhole ? unassigned : unassigned.slice(0, SHOWN);
  return (
    <Section title="Not on a line yet" aside={<span className="count">{countText(unassigned.length)}</span>}>
      {unassigned.length === 0 ? (
        <p>Every amount is on a line, or is said to belong to none.</p>
      ) : (
        <ul className="plain unassigned">
          {shown.map((group) => (
            <li key={JSON.stringify([group.rule, group.currency])}>
              <PutOnLine group={group} lines={lines} />
            </li>
          ))}
        </ul>
      )}
      {unassigned.length > shown.length && (
        <Button
          size="small"
          onClick={() => {
            setIsWhole(true);
          }}
        >
          Show all {countText(unassigned.length)}
        </Button>
      )}
      <Rules />
    </Section>
  );
}

function PutOnLine({ group, lines }: { group: Group; lines: readonly LineChoice[] }) {
  const { rule, currency, amount, first, last, rows } = group;
  const own = lines.filter(({ route }) => route === rule.route);
  const others = lines.filter(({ route }) => route !== rule.route);
  // the only line that is bought this way is proposed
  const [chosen, setChosen] = useState(own.length === 1 && own[0] ? valueOf(own[0]) : "");
  const what = [rule.vendor, rule.item].filter(Boolean).join(" · ");
  const put = () => {
    if (chosen === "") return;
    const [line = "", part = ""] = chosen.split("\n");
    const added: RuleJson = { ...rule, line, part: part as NonNullable<RuleJson["part"]> };
    void changeRules((rules) => [...rules, added]);
  };
  return (
    <div role="group" aria-label={what}>
      <div className="row-static">
        <span>{what}</span>
        <span className="row-amount">{exactText(amount, currency)}</span>
        <span className="row-note">
          {routeNames[rule.route]}, {rule.kind} · {monthsText([first, last])} · {countText(rows)}{" "}
          {rows === 1 ? "row" : "rows"}
        </span>
      </div>
      <div className="put">
        <Field label="Line">
          <Select
            value={chosen}
            onChange={(_event, { value }) => {
              setChosen(value);
            }}
          >
            <option value="">Choose a line</option>
            <Options lines={own} />
            {others.length > 0 && (
              <optgroup label="Bought another way">
                <Options lines={others} />
              </optgroup>
            )}
            <optgroup label="No line">
              {NOWHERE.map((each) => (
                <option key={each} value={valueOf({ line: each, part: "" })}>
                  {each}
                </option>
              ))}
            </optgroup>
          </Select>
        </Field>
        <Button size="small" disabledFocusable={chosen === ""} onClick={put}>
          Put on line
        </Button>
      </div>
    </div>
  );
}

const Options = ({ lines }: { lines: readonly LineChoice[] }) =>
  lines.map((line) => (
    <option key={valueOf(line)} value={valueOf(line)}>
      {line.part === "" ? line.line : `${line.line}, ${line.part}`}
    </option>
  ));

/** The map that is kept in the workbook: what is wrong in it is taken away, and can then be put elsewhere. */
function Rules() {
  const rules = useSession().map?.rules ?? [];
  if (rules.length === 0) return null;
  return (
    <details>
      <summary>The map: {rules.length === 1 ? "1 rule" : `${countText(rules.length)} rules`}</summary>
      <ul className="plain">
        {rules.map((rule, k) => (
          <li key={k} className="row-static">
            <span>
              {inWords(rule)} → {[rule.line, rule.part].filter(Boolean).join(", ")}
            </span>
            <Button
              size="small"
              aria-label={`Take away: ${inWords(rule)}`}
              onClick={() => {
                void changeRules((all) => all.filter((other) => other !== rule));
              }}
            >
              Take away
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

const inWords = ({ source, account, vendor, route, kind, item, owner }: RuleJson): string =>
  [source, account, vendor, route, kind, item, owner].filter(Boolean).join(" · ") || "everything";
