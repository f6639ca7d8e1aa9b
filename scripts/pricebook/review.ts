import { gzipSync } from "node:zlib";
import { type IsoDate, parseIso, toIso } from "../../src/dates";
import * as messages from "../../src/messages";
import { openPriceBook } from "../../src/pricebook/open";
import { schemaFaults } from "../../src/pricebook/schema";
import type { VendorFile, VendorId } from "../../src/pricebook/types";
import { type Additions, findAdditions, withAdditions } from "./append";
import { findDisappeared } from "./disappeared";
import { counted, describeAdditions, describeMove, isTooLarge, movesOf } from "./moves";
import type { ModelCandidate } from "./regions";
import { describeEndsRead, describeStale, freshSince, STALE_AFTER_DAYS } from "./stale";

export interface UpdateRequest {
  /** every vendor's file as committed */
  files: readonly VendorFile[];
  /** what the package says of the vendors it covers */
  candidates: Partial<Record<VendorId, readonly ModelCandidate[]>>;
  recordedOn: IsoDate;
  /** also moves of more than ten times */
  accept: boolean;
}

export interface Update {
  /** the files that grow, as they are to be written; none when anything is refused */
  grown: VendorFile[];
  /** one sentence each; none: the update may be written */
  refusals: string[];
  report: string[];
}

interface Growth {
  file: VendorFile;
  additions: Additions;
}

/**
 * What an update would append, why it must not, and what a maintainer should look at. Reads no clock, disk or network.
 * Rule: a budget pinned by `knownOn` gives the same numbers after any update, so rows are only ever appended, with a
 * day later than every row there is.
 */
export function reviewUpdate({ files, candidates, recordedOn, accept }: UpdateRequest): Update {
  const growths = files.map((file): Growth => {
    const others = files.filter((other) => other !== file);
    return { file, additions: findAdditions(file, candidates[file.vendor] ?? [], others) };
  });
  const news = growths.filter(({ additions }) => additions.items.length + additions.prices.length > 0);
  const grown = news.map(({ file, additions }) => withAdditions(file, additions));
  const refusals = [
    ...(news.length > 0 ? dateFaults(files, grown, recordedOn) : []),
    ...(accept ? [] : news.flatMap(largeMoves)),
    ...grown.flatMap((file) => schemaFaults(file).map((fault) => messages.updateBreaksSchema(file.vendor, fault))),
  ];
  return {
    grown: refusals.length > 0 ? [] : grown,
    refusals,
    report: [
      ...growths.flatMap(appended),
      ...disappeared(files, candidates, recordedOn),
      ...endsToRead(files, recordedOn),
      ...stale(files, recordedOn),
      sizeLine(
        refusals.length > 0 ? files : files.map((file) => grown.find(({ vendor }) => vendor === file.vendor) ?? file),
      ),
    ],
  };
}

/** Rows of the book's own day are only for vendors that entered it on that day: no budget can have been pinned without them. */
const dateFaults = (files: readonly VendorFile[], grown: readonly VendorFile[], recordedOn: IsoDate): string[] => {
  const { date, startsOn } = openPriceBook(files);
  const isNew = ({ prices, terms }: VendorFile): boolean =>
    [...prices, ...terms].every((row) => row.recordedOn === recordedOn);
  const grows = files.filter(({ vendor }) => grown.some((file) => file.vendor === vendor));
  const first = grows.every(isNew) && date > startsOn ? date : date + 1;
  return parseIso(recordedOn) >= first ? [] : [messages.updateTooEarly(recordedOn, toIso(date))];
};

const largeMoves = ({ additions }: Growth): string[] =>
  movesOf(additions)
    .filter(isTooLarge)
    .map((move) => messages.updateMovesTooMuch(describeMove(move)));

function appended({ file, additions }: Growth): string[] {
  const lines = describeAdditions(additions);
  return lines.length === 0
    ? []
    : [`${file.vendor}: ${counted(additions.prices.length, "row")} to append`, ...lines.map((line) => `  ${line}`)];
}

function disappeared(files: readonly VendorFile[], candidates: UpdateRequest["candidates"], on: IsoDate): string[] {
  const lines = files.flatMap((file) => {
    const known = candidates[file.vendor];
    const gone = known ? findDisappeared(file, known, parseIso(on)) : [];
    return gone.length === 0 ? [] : [`  ${file.vendor}: ${gone.join("; ")}`];
  });
  const heading = "No longer in the package and left as they are; append an end where the vendor has announced one:";
  return lines.length === 0 ? [] : [heading, ...lines];
}

function stale(files: readonly VendorFile[], recordedOn: IsoDate): string[] {
  const day = parseIso(recordedOn);
  const lines = files.flatMap((file) => describeStale(file, day).map((line) => `  ${line}`));
  const heading = `Not verified for ${STALE_AFTER_DAYS} days (before ${freshSince(day)}), by source to read again:`;
  return lines.length === 0 ? [] : [heading, ...lines];
}

function endsToRead(files: readonly VendorFile[], recordedOn: IsoDate): string[] {
  const lines = files.flatMap((file) => describeEndsRead(file, parseIso(recordedOn)).map((line) => `  ${line}`));
  const heading = `Announced ends not read for ${STALE_AFTER_DAYS} days; read the vendor's page of deprecations:`;
  return lines.length === 0 ? [] : [heading, ...lines];
}

/** Bytes of the price data as it is delivered: compressed by the web server. */
export const gzippedSize = (files: readonly VendorFile[]): number =>
  gzipSync(JSON.stringify(files), { level: 9 }).length;

const sizeLine = (files: readonly VendorFile[]): string =>
  `Price data: ${(gzippedSize(files) / 1000).toFixed(1)} kB gzipped.`;
