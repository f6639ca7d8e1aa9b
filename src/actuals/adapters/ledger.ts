import { type Adapter, draft, type LedgerAnswers, type VendorRule } from "../adapter";
import { negate } from "../decimal";

const ruleFor = (rules: readonly VendorRule[], description: string): VendorRule | undefined => {
  const folded = description.toLowerCase();
  return rules.find(({ contains }) => folded.includes(contains.toLowerCase()));
};

/** A card's or accounts-payable ledger, as the analyst says what its columns are and what its merchants sell. */
export const ledgerOf = (given: LedgerAnswers): Adapter => ({
  id: "ledger",
  label: "Ledger",
  signatures: [],
  columns: [],
  total: {
    amount: [given.amount],
    currency: given.currency === undefined ? { code: given.currencyCode ?? "USD" } : { column: given.currency },
  },
  open(header) {
    const day = header.day(given.date);
    const amount = header.required(given.amount);
    const description = header.text(given.description);
    const currency = given.currency === undefined ? () => given.currencyCode ?? "USD" : header.text(given.currency);
    const owner = given.owner === undefined ? () => "" : header.owner(given.owner);
    return {
      read(row) {
        const rule = ruleFor(given.rules, description(row));
        if (rule === undefined) return "no vendor rule";
        const printed = amount(row);
        const billed = given.isNegated === true ? negate(printed) : printed;
        return [
          draft({
            vendor: rule.vendor,
            route: rule.route,
            kind: rule.kind,
            from: day(row),
            owner: owner(row),
            item: rule.item ?? description(row),
            billed,
            currency: currency(row).toUpperCase(),
            counted: printed,
          }),
        ];
      },
    };
  },
});
