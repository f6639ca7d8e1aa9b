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

/**
 * Something asked of the workbook that is refused, in a sentence that says why and what to do. Nothing was changed, or all of it
 * was taken back.
 */
export class Refused extends Error {
  override name = "Refused";
}

/** Work on the workbook that failed before it changed anything, or was taken back. The cause says why. */
export class NothingChanged extends Error {
  override name = "NothingChanged";

  constructor(override readonly cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}

/** Does this say of the workbook that it is as it was? */
export const isRefusal = (thrown: unknown): thrown is Error =>
  thrown instanceof Refused || thrown instanceof NothingChanged || isProblem(thrown);

/** Work on the workbook that stopped part of the way and could not be taken back. The message says what may stand there. */
export class HalfDone extends Error {
  override name = "HalfDone";
}
