import { calcPrice, type Usage } from "@pydantic/genai-prices";
import { toIso } from "../../src/dates";
import { apicost } from "../../src/functions/functions";
import { priceBook } from "../../src/pricebook";
import { dayOf, exceptions, isBundled, usageOf, vectors } from "../../test/pricing/vectors";

/** One case as both are asked it; both give the same price. */
export interface Case {
  ours: () => unknown;
  theirs: () => unknown;
}

type ExcelFunction = (...args: unknown[]) => unknown[][];
const apiCost = apicost as unknown as ExcelFunction;

/** A cell as Excel hands it to a matrix parameter; null: left out. */
const cell = (value: number | string | null | undefined): unknown => (value == null ? null : [[value]]);

const SAME = 1e-9;

/**
 * The public cases of one model each that APICOST can say in scalar arguments and on which calcPrice gives the same price.
 * Arguments are built beforehand: only the calls are timed.
 */
export function sharedCases(): Case[] {
  return vectors
    .filter(
      (vector) =>
        vector.kind === "model" &&
        isBundled(vector) &&
        !(vector.id in exceptions) &&
        !vector.batch &&
        isStandard(vector.serviceTier),
    )
    .flatMap((vector): Case[] => {
      const { tokens, meters } = usageOf(priceBook, vector);
      if (meters.length > 0) return [];
      const { model, inputTokens, outputTokens, requests, cachedShare, cacheWriteShare } = tokens;
      const date = dayOf(priceBook, vector);
      const args = [model, inputTokens, outputTokens, requests, cachedShare, cacheWriteShare, null, date].map(cell);
      const usage = vector.usage as Usage;
      const options = {
        providerId: vector.provider,
        ...(date !== null && { timestamp: new Date(toIso(date)) }),
      };
      const ours = () => apiCost(...args);
      const theirs = () => calcPrice(usage, vector.model, options);
      const [price, cost] = [theirs()?.total_price, ours()[0]?.[0]];
      const agree = typeof cost === "number" && price != null && Math.abs(cost - price) <= SAME * Math.abs(price);
      return agree ? [{ ours, theirs }] : [];
    });
}

const isStandard = (serviceTier: string): boolean => serviceTier === "" || serviceTier === "standard";
