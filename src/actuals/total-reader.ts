import * as messages from "../messages";
import type { Adapter } from "./adapter";
import { type Decimal, shift, ZERO } from "./decimal";
import { type Header, type Reader, Refused, type Row } from "./header";

const CURRENCY = /^[A-Z]{3}$/;

export interface TotalReader {
  /** @throws Refused when the amount is no number */
  read: (row: Row) => { currency: string; raw: Decimal };
  /** null where it cannot be read */
  readIfAny: (row: Row) => { currency: string; raw: Decimal | null };
}

/** The amount and currency of a row, by the name of their columns alone. */
export function totalReader({ total }: Adapter, header: Header): TotalReader {
  const column = header.firstOf(...total.amount);
  const amount: Reader<Decimal | null> = header.has(column) ? header.amount(column, total.words) : () => null;
  const { currency } = total;
  const code = (): Reader<string> => {
    if ("column" in currency) {
      const read = header.text(currency.column);
      return (row) => {
        const code = read(row).toUpperCase();
        if (code !== "" && !CURRENCY.test(code))
          throw new Refused(currency.column, code, messages.importNoCurrency(currency.column, code));
        return code;
      };
    }
    const fixed = typeof currency.code === "string" ? currency.code : currency.code(header);
    return () => fixed;
  };
  const currencyOf = code();
  const read = (row: Row) => ({ currency: currencyOf(row), raw: shift(amount(row) ?? ZERO, total.power ?? 0) });
  return {
    read,
    readIfAny(row) {
      if (row.length !== header.names.length) return { currency: "", raw: null };
      try {
        return read(row);
      } catch (error) {
        if (error instanceof Refused) return { currency: "", raw: null };
        throw error;
      }
    },
  };
}
