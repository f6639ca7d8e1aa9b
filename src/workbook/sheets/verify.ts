import { type Budget, ROUTE_LINES, type RouteLines } from "../../budget";
import { COLUMN, columnName, picked, rowOfText, type SheetBuilder, type SheetDescription } from "../../sheet";
import { validateRows, writeCell } from "../blocks/input-table";
import { elsewhere, namesOf } from "../blocks/references";
import { attributes, type Lines } from "../blocks/register";
import { budgetSheet } from "../budget-sheet";
import { type ItemFacts, keyOfModel, METER_OF } from "../facts/item-facts";
import { profileFigures } from "../facts/profile-figures";
import type { ColumnKey } from "../tables/column-keys";
import { faceOf } from "../tables/faces";
import { letterOf } from "../tables/table";
import { FIRST_QUESTION, QUESTIONS, SIGN_OFFS, VERIFY } from "../tables/verify";
import type { Routes, RouteSheet } from "./route";
import { type LinesNow, profileFiguresSection, type StandsOn } from "./verify-profiles";

const ROUTE = COLUMN.note;
const UNASKED_ROW = 3;
const HEADINGS_ROW = 4;
const AFTER_QUESTIONS = FIRST_QUESTION + QUESTIONS.length;
/** Behind the signature: whether it still holds, the row of the line on its route sheet, and that of its answers here. */
const HOLDS = AFTER_QUESTIONS + SIGN_OFFS.columns.length - 1;
const LINE_ROW = HOLDS + 1;
const FACTS_ROW = LINE_ROW + 1;

/** Where a route has its lines, what each of them buys now, and when that renews, as formulas about its row there. */
interface Asked extends LinesNow {
  route: RouteSheet;
  key: (row: string) => string;
  renews: (row: string) => string;
}

export interface Verify {
  sheet: SheetDescription;
  /** what figures from usage profiles stand on; undefined: there are none */
  standsOn: StandsOn | undefined;
}

/**
 * One row a line: read across, ask the vendor where the book knows nothing, sign at the end. Each row asks about what the
 * register says now; the price book's answers stand below, plan by plan. A signature is for the plan beside it: once the line
 * has another plan, it is asked about again.
 */
export function verifySheet(budget: Budget, facts: readonly ItemFacts[], routes: Routes): Verify {
  const sheet = budgetSheet({ ...faceOf("verify"), months: budget.months, timeAxis: false });
  sheet.width(1, 1, 5);
  sheet.width(COLUMN.label, COLUMN.label, 19);
  sheet.width(ROUTE, ROUTE, 13);
  QUESTIONS.forEach(({ width }, k) => {
    sheet.width(FIRST_QUESTION + k, FIRST_QUESTION + k, width);
  });
  const [line, ...signature] = SIGN_OFFS.columns;
  sheet.width(AFTER_QUESTIONS, AFTER_QUESTIONS, 24);
  sheet.width(AFTER_QUESTIONS + 1, AFTER_QUESTIONS + 3, 13);
  sheet.width(HOLDS, HOLDS, 22);
  const questions = QUESTIONS.map(({ heading }) => heading);
  sheet.columnHeadings(HEADINGS_ROW, COLUMN.label, [
    line?.heading ?? "",
    "Route",
    ...questions,
    ...signature.map(({ heading }) => heading),
    ...VERIFY.rows,
  ]);
  const asked = askedOf(routes);
  const known = new Map(facts.map((of) => [of.key, of]));
  const lines = ROUTE_LINES.flatMap((route) =>
    budget[route].map((one) => {
      const key = "item" in one ? keyOfModel(one.item, one.meter) : one.plan;
      return { name: one.name, of: asked[route], key, shown: known.get(key) };
    }),
  );
  const first = HEADINGS_ROW + 1;
  const firstFacts = first + lines.length + 2;
  const lastFacts = firstFacts + Math.max(1, facts.length) - 1;
  const among = (column: number) => `$${columnName(column)}$${firstFacts}:$${columnName(column)}$${lastFacts}`;
  lines.forEach(({ name, of, key, shown }, index) => {
    const row = first + index;
    const signed = budget.signOffs.find((signOff) => signOff.line === name);
    // the line stands there already: nobody types it
    sheet.text(row, COLUMN.label, name, "wrappedText");
    sheet.text(row, ROUTE, of.route.sheet.name, "wrappedText");
    askAbout(sheet, row, of, among, shown);
    const cells = { ...signed, signedFor: signed?.signedFor || key };
    for (const column of signature) writeCell(sheet, column, row, cells[column.key] ?? null);
    sheet.formula(row, HOLDS, holds(row, of), "wrappedText");
  });
  if (lines.length > 0) {
    validateRows(sheet, SIGN_OFFS, first, lines.length);
    sheet.formula(UNASKED_ROW, AFTER_QUESTIONS, again(first, first + lines.length - 1), "note");
  }
  sheet.formula(UNASKED_ROW, COLUMN.label, unasked(Object.values(asked), first, firstFacts - 3), "note");

  sheet.text(firstFacts - 1, COLUMN.label, VERIFY.known, "heading");
  facts.forEach((of, index) => {
    const row = firstFacts + index;
    sheet.text(row, COLUMN.label, of.key, "wrappedText");
    QUESTIONS.forEach(({ fact }, k) => {
      if (fact !== "renews") sheet.text(row, FIRST_QUESTION + k, of[fact], "wrappedText");
    });
  });
  // each plan once, however many lines buy it: with the lines, which repeat its terms, nobody could read the print
  sheet.printOnly(firstFacts - 1, lastFacts, AFTER_QUESTIONS - 1);
  sheet.row = lastFacts + 2;
  const rows = (column: number) => `$${columnName(column)}$${first}:$${columnName(column)}$${firstFacts - 3}`;
  const signed = { names: rows(COLUMN.label), by: rows(AFTER_QUESTIONS + 1), holds: rows(HOLDS) };
  const standsOn = profileFiguresSection(sheet, profileFigures(budget), asked, signed);
  return { sheet: sheet.build(), standsOn };
}

type Signature = "answer" | "signedBy" | "signedOn" | "signedFor";

/** In words: whether a row is signed, and for the plan that its line has now. */
function holds(row: number, of: Asked): string {
  const at = (key: Signature) => `$${letterOf(SIGN_OFFS.columns, key)}${row}`;
  const place = `$${columnName(LINE_ROW)}${row}`;
  const isSigned = `((${at("answer")}<>"")+(${at("signedBy")}<>"")+(${at("signedOn")}<>"")>0)`;
  const isOther = `(${at("signedFor")}<>"")*(${place}>0)*(${at("signedFor")}<>${of.key(`MAX(1,${place})`)})`;
  return `=CHOOSE(1+${isSigned}*(1+${isOther}),"","${VERIFY.signed}","${VERIFY.otherPlan}"&${at("signedFor")})`;
}

/** @param shown the answers as the sheet is written, for the height of the row */
function askAbout(
  sheet: SheetBuilder,
  row: number,
  of: Asked,
  among: (column: number) => string,
  shown: ItemFacts | undefined,
): void {
  const [place, factsRow] = [LINE_ROW, FACTS_ROW].map((column) => `$${columnName(column)}${row}`) as [string, string];
  sheet.formula(row, LINE_ROW, `=IFERROR(${rowOfText(`$B${row}`, of.names)},0)`, "integer");
  const found = rowOfText(of.key(place), among(COLUMN.label));
  sheet.formula(row, FACTS_ROW, `=IF(${place}=0,0,IFERROR(${found},0))`, "integer");
  // row 0 of a range is all of it
  const someRow = `MAX(1,${place})`;
  QUESTIONS.forEach(({ fact }, k) => {
    const column = FIRST_QUESTION + k;
    const answer = `${picked(among(column), factsRow)}&""`;
    const now = `CHOOSE(1+(${place}=0),${of.key(someRow)}&"${VERIFY.notRead}","${VERIFY.gone}")`;
    const formulas = {
      item: `=IF(${factsRow}=0,${now},${answer})`,
      renews: `=CHOOSE(1+(${place}=0),${of.renews(someRow)},"")`,
      other: `=IF(${factsRow}=0,"",${answer})`,
    };
    const formula = formulas[fact === "item" || fact === "renews" ? fact : "other"];
    sheet.put(
      row,
      column,
      { kind: "formula", formula, shows: fact === "renews" ? "" : (shown?.[fact] ?? "") },
      "wrappedText",
    );
  });
}

/** How many lines of the registers have no row here, in words. */
function unasked(all: readonly Asked[], first: number, last: number): string {
  const named = all.map(({ names }) => `SUMPRODUCT((${names}<>"")*1)`).join("+");
  const letter = columnName(LINE_ROW);
  const here = last < first ? "0" : `SUMPRODUCT(($${letter}$${first}:$${letter}$${last}>0)*1)`;
  return `="${VERIFY.unasked}"&(${named}-${here})`;
}

/** How many lines have a signature for another plan, in words. */
function again(first: number, last: number): string {
  const state = `$${columnName(HOLDS)}$${first}:$${columnName(HOLDS)}$${last}`;
  return `="${VERIFY.askAgain}"&SUMPRODUCT((${state}<>"")*(${state}<>"${VERIFY.signed}"))`;
}

function askedOf({ subscriptions, seats, api, credits, enterprise }: Routes): Record<RouteLines, Asked> {
  /** `found`: what is worked out of the lines, among it the terms of plans that renew */
  const of = (route: RouteSheet, line: Lines, found: Lines) => {
    const blocks = elsewhere({ line, found }, route.sheet.name);
    const pick = (block: Lines, key: ColumnKey) => (row: string) => picked(attributes(block, key), row);
    return {
      ...{ route, names: namesOf(blocks.line), key: pick(blocks.line, "plan") },
      own: (key: ColumnKey) => pick(blocks.line, key),
      renews: (row: string) => {
        const [billing, renewal] = [pick(blocks.found, "billing")(row), pick(blocks.found, "renewalDate")(row)];
        return `IF(${billing}="annual","Yearly, each "&${monthName(renewal)},"Monthly")`;
      },
    };
  };
  const models = of(api, api.facts.line, api.facts.found);
  const contracts = of(enterprise, enterprise.facts.line, enterprise.facts.found);
  return {
    subscriptions: of(subscriptions, subscriptions.facts.line, subscriptions.facts.terms),
    seats: of(seats, seats.facts.line, seats.facts.terms),
    api: {
      ...models,
      key: (row) => {
        const [item, meter] = [models.own("item")(row), models.own("meter")(row)];
        return `${item}&CHOOSE(1+(${meter}<>""),"","${METER_OF}"&${meter})`;
      },
      renews: (row) => `IF(${models.own("item")(row)}="","","No term: pay as you go")`,
    },
    credits: of(credits, credits.facts.pool, credits.facts.found),
    enterprise: {
      ...contracts,
      renews: (row) => `"Contract year starts each "&${monthName(contracts.own("start")(row))}`,
    },
  };
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Whatever language the program speaks. */
const monthName = (date: string): string => `CHOOSE(MONTH(${date}),${MONTHS.map((name) => `"${name}"`).join(",")})`;
