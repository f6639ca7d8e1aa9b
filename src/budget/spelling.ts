import { sameName } from "./names";
import type { Budget } from "./schema";

/** References in the spelling of the names they mean; those that mean none stay as they are. */
export function inOneSpelling(budget: Budget): Budget {
  const spelling = (named: readonly { name: string }[]) => {
    const known = new Map(named.map((entry) => [sameName(entry.name), entry.name]));
    return (text: string) => known.get(sameName(text)) ?? text;
  };
  const { subscriptions, seats, api, credits, enterprise, workspaces } = budget;
  const [driver, workspace] = [spelling(budget.drivers), spelling(workspaces)];
  const line = spelling([...subscriptions, ...seats, ...api, ...credits, ...enterprise, ...workspaces]);
  const driven = <Line extends { driver: string }>(entry: Line): Line => ({ ...entry, driver: driver(entry.driver) });
  const ofLine = <Row extends { line: string }>(row: Row): Row => ({ ...row, line: line(row.line) });
  const pool = spelling(credits);
  return {
    ...budget,
    scenario: spelling(budget.scenarios)(budget.scenario),
    subscriptions: subscriptions.map(driven),
    seats: seats.map((entry) => ({ ...driven(entry), workspace: workspace(entry.workspace) })),
    api: api.map((entry) => ({ ...driven(entry), paysFrom: workspace(entry.paysFrom) })),
    credits: credits.map((entry) => ({ ...driven(entry), sharesWith: pool(entry.sharesWith) })),
    enterprise: enterprise.map(driven),
    priceTiers: budget.priceTiers.map(ofLine),
    changes: budget.changes.map(ofLine),
    grants: budget.grants.map(ofLine),
    actuals: budget.actuals.map(ofLine),
    signOffs: budget.signOffs.map(ofLine),
  };
}
