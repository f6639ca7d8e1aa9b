import type { ReactNode } from "react";
import type { PlacedText, ReceiptText } from "../../workers";
import { countText } from "../counts";
import { dateText } from "../money-text";
import { Section } from "../shell/Section";
import { exactText } from "./amounts";

/** What became of every row and every digit of a file. */
export const Receipts = ({ receipts }: { receipts: readonly ReceiptText[] }) =>
  receipts.map((receipt) => <Receipt key={receipt.file} receipt={receipt} />);

function Receipt({ receipt }: { receipt: ReceiptText }) {
  const { file, label, period, rowsRead, rowsSkipped, rowsRefused, isOpen, remarks, placed } = receipt;
  const [from, to] = period ?? ["", ""];
  return (
    <Section title={file}>
      <dl className="facts">
        <Fact name="Format">{label}</Fact>
        <Fact name="Period">
          {period ? `${dateText(from)} to ${dateText(to)}` : "It holds no usage"}
          {isOpen && " · its last month may still change"}
        </Fact>
        <Fact name="Rows read">{countText(rowsRead)}</Fact>
        <Fact name="Rows refused">
          {countText(rowsRefused)}
          {rowsSkipped > 0 && ` · ${countText(rowsSkipped)} skipped`}
        </Fact>
      </dl>
      {placed.map((each) => (
        <Placed key={each.currency} placed={each} file={file} />
      ))}
      {remarks.length > 0 && (
        <ul className="plain quiet">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** The file's column, and the places that add up to it. */
function Placed({ placed, file }: { placed: PlacedText; file: string }) {
  const { currency, inFile, onLines, notYet, elsewhere, difference } = placed;
  const rows = [
    ["Put on lines", onLines],
    ["Not yet on a line", notYet],
    ...elsewhere.map(({ what, amount }) => [capital(what), amount] as const),
  ] as const;
  return (
    <table aria-label={`${file}, ${currency}`}>
      <tbody>
        <tr>
          <th scope="row">In the file</th>
          <td>{exactText(inFile, currency)}</td>
        </tr>
        {rows.map(([what, amount]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{exactText(amount, currency)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">
            <strong>Difference</strong>
          </th>
          <td>
            <strong>{exactText(difference, currency)}</strong>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
