import type { Serial } from "../dates";
import { findActivity, type PriceBook } from "../pricebook";
import { isProblem, type Problem } from "../problems";
import type { Outcome } from "./cost-line";
import { merged, pricedLine } from "./lines";
import { namedItem } from "./named-item";
import type { PriceSetting } from "./price-setting";
import { attempt, type Quantity, quantityIn } from "./quantities";

/** One kind of job in one column, in single units: seconds, images, tokens. */
export interface Job {
  /** The plan, not the product: the same job may burn less on a higher plan. */
  plan: string;
  activity: string;
  quantity: Quantity;
}

export interface CreditUseCall extends PriceSetting {
  /** n × m: the rows of a column are added up. */
  jobs: readonly (readonly (Job | Problem)[])[];
  dates: readonly (Serial | null | Problem)[];
}

/**
 * Credits that jobs burn, column by column. The lines count credits, not money: their sum goes into `creditCost`.
 */
export function creditUse(book: PriceBook, { jobs, dates, rates, knownOn }: CreditUseCall): Outcome[] {
  return dates.map((date, column) =>
    attempt(() => {
      const lines = jobs.flatMap((row) => {
        const job = row[column];
        if (job === undefined) return [];
        if (isProblem(job)) throw job;
        const quantity = quantityIn(job.quantity, "quantity");
        if (quantity === 0) return [];
        if (isProblem(date)) throw date;
        const item = namedItem(book, job.plan);
        const burns = findActivity(book, { item, component: job.activity, date: date ?? undefined, rates, knownOn });
        return [pricedLine("use", job.activity, quantity, burns)];
      });
      return { lines: merged(lines) };
    }),
  );
}
