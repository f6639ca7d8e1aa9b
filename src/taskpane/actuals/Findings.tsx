import type { Reckoned } from "../../workers";
import { BulletList } from "../BulletList";
import { amountText, dateText } from "../money-text";
import { Section } from "../shell/Section";
import { monthText } from "./amounts";

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

function Alerts({ found: { alerts, currency } }: { found: Reckoned }) {
  const told = alerts.map(({ what, state, period, from, amount, against, passedOn }) => {
    const when = period === "day" ? dateText(dayOf(from)) : period === "month" ? monthText(dayOf(from)) : period;
    const figures = [
      amount === null ? "not known" : amountText(amount, currency),
      against === null ? "" : `against ${amountText(against, currency)}`,
      passedOn === null ? "" : `passed on ${dateText(dayOf(passedOn))}`,
    ];
    return (
      <>
        <strong>{state}</strong>: {what}, {when}: {figures.filter(Boolean).join(", ")}
      </>
    );
  });
  return (
    <Section title="To be looked at" aside={<span className="count">{alerts.length}</span>}>
      <BulletList heading={alerts.length === 0 ? "Nothing has to be looked at." : "The worst first"}>{told}</BulletList>
    </Section>
  );
}

const EPOCH = 25_569;
const DAY = 86_400_000;
const dayOf = (serial: number): string => new Date((serial - EPOCH) * DAY).toISOString().slice(0, 10);
