import { type Budget, emptyBudget } from "../budget";
import { addMonths, firstOfMonth } from "../dates";
import { priceBook } from "../pricebook";

/** A budget without lines, from the month after the price book's date on. */
export const newBudget = (): Budget => emptyBudget(addMonths(firstOfMonth(priceBook.date), 1), priceBook.date);
