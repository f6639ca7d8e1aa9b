import type { CostLine } from "../../pricing";
import { stepText, valueText } from "../formula/charge-text";

interface Props {
  charges: readonly CostLine[];
  total: number;
  currency: string;
  /** further rows, before the total: amounts that are known and made of nothing */
  known?: readonly { name: string; amount: number }[];
}

/** Every charge with how it comes to its amount, and what they add up to. */
export const ChargeTable = ({ charges, total, currency, known = [] }: Props) => (
  <table className="charges">
    <caption className="hidden">Charges</caption>
    <thead>
      <tr>
        <th scope="col">Charge</th>
        <th scope="col">Amount</th>
      </tr>
    </thead>
    <tbody>
      {charges.map((line, k) => (
        <tr key={k}>
          <th scope="row">
            {line.component}
            <span className="step">{stepText(line, currency)}</span>
          </th>
          <td>{valueText(line.amount, currency)}</td>
        </tr>
      ))}
      {known.map(({ name, amount }) => (
        <tr key={name}>
          <th scope="row">
            {name}
            <span className="step">Known from actuals, and made of no charges</span>
          </th>
          <td>{valueText(amount, currency)}</td>
        </tr>
      ))}
      <tr className="sum">
        <th scope="row">Total</th>
        <td>{valueText(total, currency)}</td>
      </tr>
    </tbody>
  </table>
);
