import type { ReactNode } from "react";

interface Props {
  page: string;
  name: ReactNode;
  amount?: ReactNode;
  note?: ReactNode;
  tone?: "bad" | "warn";
  /** a control of its own, before the link */
  before?: ReactNode;
  /** it cannot be opened; what is missing is said where the rows begin */
  isOff?: boolean;
}

/** A row one can open: name and amount on the first line, the rest below, quiet. */
export const Row = ({ page, name, amount, note, tone, before, isOff = false }: Props) => (
  <li className={before === undefined ? undefined : "with-control"}>
    {before}
    <a className="row" {...(isOff ? { role: "link", "aria-disabled": true } : { href: `#/${page}` })}>
      <span className="row-name">{name}</span>
      {amount !== undefined && <span className="row-amount">{amount}</span>}
      {note !== undefined && <span className={`row-note ${tone ?? ""}`}>{note}</span>}
    </a>
  </li>
);
