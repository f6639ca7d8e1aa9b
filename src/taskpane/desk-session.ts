import type { WorkProgress } from "../workers";
import { exclusively } from "./exclusive";
import { failureText } from "./failure";
import { keep, keptOf, useKept } from "./use-kept";
import { work } from "./work";
import { type Desk, openDesk, Stopped } from "./worker";

/** What every page that works beside the pane keeps. */
interface Busy {
  /** what is being done, and how far it is */
  doing: { what: string; progress?: WorkProgress } | undefined;
  failed: string | undefined;
}

/**
 * The one session of a page that works beside the pane: pages come and go, what they have asked and found stays.
 *
 * @param key under which it is kept
 * @param stopped what is said when somebody has ended the work
 */
export function deskSession<State extends Busy>(key: string, nothing: () => State, stopped: string) {
  let desk: Desk | undefined;
  const now = (): State => keptOf(key, nothing);
  const set = (change: Partial<State>): void => {
    keep(key, { ...now(), ...change });
  };
  const busy = (change: Partial<Busy>): void => {
    set(change as Partial<State>);
  };
  return {
    now,
    set,
    use: (): State => useKept(key, nothing)[0],
    desk: (): Desk => (desk ??= openDesk()),
    /** Does something that takes a while; a failure becomes a sentence. One at a time: what is begun meanwhile is not. */
    doing: async (what: string, task: () => Promise<void>): Promise<void> => {
      if (now().doing) return;
      busy({ doing: { what }, failed: undefined });
      try {
        await task();
      } catch (error) {
        busy({ failed: error instanceof Stopped ? stopped : failureText(error) });
      } finally {
        busy({ doing: undefined });
      }
    },
    /** Ends what is being worked out, and all that the worker holds. */
    end: (): void => {
      desk?.end();
      desk = undefined;
    },
  };
}

/** The budget of the workbook as it stands now, read while nothing else asks Excel. */
export async function readBudgetNow() {
  const { readReportBudget } = await work();
  return exclusively(readReportBudget);
}
