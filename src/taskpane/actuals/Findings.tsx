import type { Reckoned } from "../../workers";
import { BulletList } from "../BulletList";
import { amountText, dateText } from "../money-text";
import { Section } from "../shell/Section";
import { monthsText } from "./amounts";

/** What the closed months differ by and why, what the open ones will cost, and what has to be looked at. */
export function Findings({ found }: { found: Reckoned }) {
  return (
    <>
      <Variance found={found} />
      <Section title="Forecast">
        <ul className="plain">
          {found.forecast.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
      <Alerts found={found} />
    </>
  );
}

function Variance({ found: { variance, currency } }: { found: Reckoned }) {
  return (
    <Section title="Variance">
      {variance.length === 0 && <p>No month is closed yet, so there is nothing to compare.</p>}
      {variance.map(({ name, said, budget, actual, steps }) => {
        const rows = [
          ["Budget", amountText(budget, currency)],
          ...steps
            .filter(({ amount }) => amount !== 0)
            .map((step) => [step.name, amountText(step.amount, currency, true)]),
          ["Actual", amountText(actual, currency)],
        ] as const;
        return (
          <div key={name}>
            <p>{said}</p>
            <table aria-label={name}>
              <tbody>
                {rows.map(([what, amount]) => (
                  <tr key={what}>
                    <th scope="row">{what}</th>
                    <td>{amount}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      })}
      {variance.length > 0 && (
        <p className="quiet">
          Volume is how much was used, mix which of the models or seats, price what one of them cost, amount what only
          the money is known of.
        </p>
      )}
    </Section>
  );
}

type Alert = Reckoned["alerts"][number];

/** The same thing in several months is told once, with its worst amount. */
function together(alerts: readonly Alert[]): (readonly Alert[])[] {
  const groups = new Map<string, Alert[]>();
  for (const alert of alerts) {
    const key = `${alert.state}|${alert.what}|${alert.period}`;
    groups.set(key, [...(groups.get(key) ?? []), alert]);
  }
  const over = ({ amount, against }: Alert): number => (amount ?? 0) - (against ?? 0);
  return [...groups.values()].map((same) => [...same].sort((one, other) => over(other) - over(one)));
}

function Alerts({ found: { alerts, currency } }: { found: Reckoned }) {
  const groups = together(alerts);
  return (
    <Section title="To be looked at" aside={<span className="count">{groups.length}</span>}>
      <BulletList heading={groups.length === 0 ? "Nothing has to be looked at." : "The worst first"}>
        {groups.map((same) => (
          <AlertText key={`${same[0]?.state} ${same[0]?.what} ${same[0]?.period}`} same={same} currency={currency} />
        ))}
      </BulletList>
    </Section>
  );
}

function AlertText({ same, currency }: { same: readonly Alert[]; currency: string }) {
  const [worst] = same;
  if (!worst) return null;
  const { what, state, period, amount, against, passedOn } = worst;
  const days = same.map(({ from }) => dayOf(from)).sort();
  const when =
    period === "day"
      ? `${dateText(days[0] ?? "")}${days.length > 1 ? ` and ${days.length - 1} more days` : ""}`
      : period === "month"
        ? monthsText(days)
        : period;
  const figures = [
    amount === null ? "not known" : amountText(amount, currency),
    against === null ? "" : `against ${amountText(against, currency)}`,
    passedOn === null ? "" : `passed on ${dateText(dayOf(passedOn))}`,
  ];
  return (
    <>
      <strong>{state}</strong>: {what}, {when}: {same.length > 1 && "at worst "}
      {figures.filter(Boolean).join(", ")}
    </>
  );
}

const EPOCH = 25_569;
const DAY = 86_400_000;
const dayOf = (serial: number): string => new Date((serial - EPOCH) * DAY).toISOString().slice(0, 10);
