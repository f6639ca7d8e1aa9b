import { moneyText } from "../price-text";
import type { AskCost } from "./start-budget";

/** "$327", "$4.12": a cost where it is compared, in cents below ten. */
export const costText = (amount: number): string =>
  moneyText(Math.abs(amount) < 10 ? Math.round(amount * 100) / 100 : Math.round(amount), "USD");

/** "$327 a month" */
export const askText = ({ month }: AskCost): string =>
  month === null ? "needs a price" : `${costText(month)} a month`;
