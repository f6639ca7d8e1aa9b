import type { Budget, GrantRow } from "../../budget";

/** Credits granted to a pool while they are typed. */
export interface GrantText {
  source: string;
  credits: string;
  from: string;
  expires: string;
  paid: string;
}

/** What the budget grants a line. */
export const grantsOfLine = ({ grants }: Budget, name: string): GrantRow[] =>
  grants.flatMap(({ line, ...grant }) => (line === name ? [grant] : []));

export const grantTexts = (grants: readonly GrantRow[]): GrantText[] =>
  grants.map(({ source, credits, from, expires, paid }) => ({
    ...{ source, credits: String(credits), from: from.slice(0, 7) },
    ...{ expires: expires?.slice(0, 7) ?? "", paid: paid === null ? "" : String(paid) },
  }));

const firstDay = (month: string): string => `${month.trim()}-01`;

/** Money that is left blank is not known; a month that is left blank is never. */
export const typedGrants = (texts: readonly GrantText[]): GrantRow[] =>
  texts.map(({ source, credits, from, expires, paid }) => ({
    ...{ source: source.trim(), credits: Number(credits), from: firstDay(from) },
    expires: expires.trim() === "" ? null : firstDay(expires),
    paid: paid.trim() === "" ? null : Number(paid),
  }));
