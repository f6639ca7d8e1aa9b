import { HalfDone, isRefusal, NothingChanged } from "../problems";
import { whenNobodyTypes } from "./typing";

type TakeBack = () => Promise<void>;

/**
 * Does work on the workbook of which all stands in the end, or nothing.
 *
 * @param work says before each step how the step is taken back, even where it only took effect in part
 * @param left what may stand there, and what to do, should Excel let nothing be taken back either
 * @throws a problem or refusal as it was thrown; NothingChanged, with what Excel reported as its cause; HalfDone
 */
export async function allOrNothing<T>(
  left: string | (() => string),
  work: (onFailure: (takeBack: TakeBack) => void) => Promise<T>,
): Promise<T> {
  const steps: TakeBack[] = [];
  try {
    return await work((takeBack) => steps.unshift(takeBack));
  } catch (error) {
    const isStuck = await takenBack(steps).then(
      () => error instanceof HalfDone,
      () => true,
    );
    if (isStuck)
      throw error instanceof HalfDone
        ? error
        : new HalfDone(typeof left === "string" ? left : left(), { cause: error });
    throw isRefusal(error) ? error : new NothingChanged(error);
  }
}

async function takenBack(steps: readonly TakeBack[]): Promise<void> {
  for (const takeBack of steps) await whenNobodyTypes(takeBack);
}
