import { ROUTES } from "../../budget";
import * as messages from "../../messages";
import { type Adapter, draft } from "../adapter";
import { add, type Decimal, ZERO } from "../decimal";
import { KINDS } from "../facts";
import { type Header, type Reader, Refused } from "../header";
import { WAREHOUSE_COLUMNS } from "../warehouse";

const BASES = ["bill", "estimate"] as const;

/** One of a few words; anything else was not written by the statement. */
function word<T extends string>(header: Header, column: string, words: readonly T[]): Reader<T> {
  const read = header.text(column);
  return (row) => {
    const text = read(row);
    const known = words.find((own) => own === text);
    if (known === undefined) throw new Refused(column, text, messages.importNoWord(column, text, words));
    return known;
  };
}

/** What the statement of `warehouse.ts` gives for a FOCUS table: facts, and what all rows of the table come to. */
export const warehouseFacts: Adapter = {
  id: "ai-budget-actuals",
  label: "AI Budget's statement on a FOCUS table",
  signatures: [WAREHOUSE_COLUMNS],
  columns: WAREHOUSE_COLUMNS,
  total: { amount: ["amount"], currency: { column: "currency" } },
  open(header) {
    const record = word(header, "ai_budget_actuals", ["fact", "not AI", "control"]);
    const [from, to] = [header.day("first_day"), header.day("end_day")];
    const route = word(
      header,
      "route",
      ROUTES.map((row) => row.route),
    );
    const [kind, basis] = [word(header, "kind", KINDS), word(header, "basis", BASES)];
    const [account, vendor, item] = [header.text("account"), header.text("vendor"), header.text("item")];
    const [owner, unit, currency] = [header.owner("owner"), header.text("unit"), header.text("currency")];
    const [quantity, list] = [header.amount("quantity"), header.amount("list_amount")];
    const [amount, count] = [header.required("amount"), header.required("row_count")];
    const controls = new Map<string, Decimal>();
    let rows = ZERO;
    return {
      read(row) {
        const [money, what] = [amount(row), record(row)];
        if (what === "control") {
          rows = add(rows, count(row));
          controls.set(currency(row), money);
          return "control row";
        }
        if (what === "not AI") return "not AI";
        const isBill = basis(row) === "bill";
        return [
          draft({
            ...{ vendor: vendor(row), route: route(row), kind: kind(row), basis: basis(row) },
            ...{ from: from(row), to: to(row), account: account(row), owner: owner(row), item: item(row) },
            ...{ quantity: quantity(row), unit: unit(row), currency: currency(row) },
            billed: isBill ? money : null,
            list: isBill ? list(row) : money,
            counted: money,
            rows: Number(count(row).units),
          }),
        ];
      },
      control: (code) => controls.get(code) ?? null,
      remarks: () => [messages.importRowsBehind(Number(rows.units))],
    };
  },
};
