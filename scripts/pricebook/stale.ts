import { parseIso, type Serial, toIso } from "../../src/dates";
import { inLedgerOrder, intervalOf, rowInForce } from "../../src/pricebook/ledger";
import type { Interval } from "../../src/pricebook/price-book";
import type { Dated, VendorFile } from "../../src/pricebook/types";
import { lifeOf } from "./append";
import { counted } from "./moves";

export const STALE_AFTER_DAYS = 90;
const MOST_SOURCES = 8;
const MOST_NAMES = 4;

interface DatedRow extends Interval {
  /** what the row is a version of: rows of one subject replace each other */
  subject: string;
  of: string;
  source: string;
  verifiedOn: string;
}

const dated = (of: string, subject: string, row: Dated): DatedRow => ({
  ...intervalOf(row),
  of,
  subject: `${of} ${subject}`,
  source: row.source,
  verifiedOn: row.verifiedOn,
});

const datedRows = ({ prices, terms, inclusions }: VendorFile): DatedRow[] => [
  ...prices.map((row) => dated(row.item, `price ${row.component}`, row)),
  ...terms.map((row) => dated(row.of, `term ${row.fact}`, row)),
  ...inclusions.map((row) => dated(row.plan, `includes ${row.product}`, row)),
];

/** Rows that still answer something: in force on the day, or announced for later; not of items that have ended. */
function rowsInUse(file: VendorFile, day: Serial): DatedRow[] {
  const ended = new Set(file.items.filter((item) => lifeOf(file, item).to <= day).map(({ id }) => id));
  const subjects = new Map<string, DatedRow[]>();
  for (const row of datedRows(file))
    if (!ended.has(row.of)) subjects.set(row.subject, [...(subjects.get(row.subject) ?? []), row]);
  return [...subjects.values()].flatMap((rows) => {
    const current = rowInForce(rows.sort(inLedgerOrder), day, Infinity);
    return rows.filter((row) => row === current || row.from > day);
  });
}

/** "2026-08" is taken for its first day: better asked too early than too late. */
const firstDay = (verifiedOn: string): Serial => parseIso(`${verifiedOn}-01-01`.slice(0, 10));

/**
 * Rows in use whose source was last seen more than 90 days before a day, by the source that must be read again.
 * @returns lines for one vendor, oldest first and cut to a readable length; none when all is fresh
 */
export function describeStale(file: VendorFile, day: Serial): string[] {
  const all = rowsInUse(file, day);
  const stale = all.filter(({ verifiedOn }) => day - firstDay(verifiedOn) > STALE_AFTER_DAYS);
  if (stale.length === 0) return [];
  const sources = new Map<string, DatedRow[]>();
  for (const row of stale) {
    const key = `${row.verifiedOn}  ${row.source}`;
    sources.set(key, [...(sources.get(key) ?? []), row]);
  }
  const oldest = [...sources].sort(([, [a]], [, [b]]) => firstDay(a?.verifiedOn ?? "") - firstDay(b?.verifiedOn ?? ""));
  const lines = oldest.slice(0, MOST_SOURCES).map(([key, rows]) => `  ${key}: ${countOf(rows)}`);
  const more = oldest.length - lines.length;
  return [
    `${file.vendor}: ${stale.length} of ${all.length} rows`,
    ...lines,
    ...(more > 0 ? [`  and ${counted(more, "more recent source")}`] : []),
  ];
}

function countOf(rows: readonly DatedRow[]): string {
  const names = [...new Set(rows.map(({ of }) => of))];
  const shown = names.slice(0, MOST_NAMES).join(", ") + (names.length > MOST_NAMES ? " …" : "");
  return `${counted(rows.length, "row")} of ${shown}`;
}

/** When a vendor's announced ends were last read, where that is more than 90 days ago or never happened. */
export function describeEndsRead({ vendor, endsRead = [] }: VendorFile, day: Serial): string[] {
  const last = endsRead.at(-1);
  if (!last) return [`${vendor}: never`];
  return day - firstDay(last.readOn) > STALE_AFTER_DAYS ? [`${vendor}: ${last.readOn}  ${last.source}`] : [];
}

/** The last day that is still fresh, for the heading. */
export const freshSince = (day: Serial): string => toIso(day - STALE_AFTER_DAYS);
