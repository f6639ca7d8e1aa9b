/** An amount as it is read aloud, without cents. */
export const wholeText = (amount: number): string => Math.round(amount).toLocaleString("en-US");

/** A quantity as it is read aloud. */
export const figureText = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 4 });
