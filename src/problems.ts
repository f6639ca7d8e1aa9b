/** What the engine throws. The functions layer turns them into Excel's errors; nothing else is thrown on purpose. */

/** An argument that cannot be used: Excel shows #VALUE! with the message. */
export class BadArgument extends Error {
  override name = "BadArgument";
}

/** No price can be given: Excel shows #N/A with the message. */
export class NoPrice extends Error {
  override name = "NoPrice";
}

export type Problem = BadArgument | NoPrice;

export const isProblem = (thrown: unknown): thrown is Problem =>
  thrown instanceof BadArgument || thrown instanceof NoPrice;
