import type { Progress } from "../commands";
import * as messages from "../messages";
import { Refused } from "../problems";

/**
 * For work that takes everything back when it is refused a step: tells how far it is until somebody stops it, then refuses the next step.
 *
 * @param tell is given how to stop it
 * @param onStop is told once it was stopped, while what was written is taken away
 */
export function stoppable(
  tell: (progress: Progress, stop: () => void) => void,
  onStop: () => void,
): (progress: Progress) => void {
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    onStop();
  };
  return (progress) => {
    if (isStopped) throw new Refused(messages.writingStopped);
    tell(progress, stop);
  };
}
