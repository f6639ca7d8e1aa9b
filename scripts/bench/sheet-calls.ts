import "../../test/functions/custom-functions-runtime";
import { serialOf } from "../../src/dates";
import { apicost, price, seatcost } from "../../src/functions/functions";
import { componentsOf, priceBook } from "../../src/pricebook";

type ExcelFunction = (...args: unknown[]) => unknown[][];
const MONTHS = 60;

const months = [Array.from({ length: MONTHS }, (_, month) => serialOf(2027, month + 1, 1))];
const plans = [["Claude Team Standard"], ["Claude Team Premium"]];
const seats = [0, 1].map((plan) => months[0]?.map((_, month) => (plan === 0 ? 20 + month : 5)));

/** A workspace over five years, as a row of the Seats sheet is checked. */
export const seatRow = (): unknown => (seatcost as unknown as ExcelFunction)(plans, seats, null, "annual", months);

const rows = priceBook.items
  .filter(({ kind }) => kind === "model")
  .flatMap((item) => componentsOf(priceBook, item).map((component) => [item.id, component]))
  .slice(0, 40);
const items = rows.map(([item]) => [item]);
const components = rows.map(([, component]) => [component]);

/** A Rates sheet in one call. */
export const ratesSheet = (): unknown => (price as unknown as ExcelFunction)(items, components, months, null, 46349);

const CELLS = 20_000;
const unknown = Array.from({ length: CELLS }, (_, k) => `ChatGPT Busines ${k.toString(36)}`);

/** A column of names that the book does not have, as after a paste from another list. */
export const unknownNames = (): unknown => (price as unknown as ExcelFunction)(unknown.map((name) => [name]));

/** The same as a row: each column has its own problem. */
export const unknownModels = (): unknown => (apicost as unknown as ExcelFunction)([unknown], 1000, 1000);
