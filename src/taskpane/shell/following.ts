import { useEffect, useSyncExternalStore } from "react";
import { isBusy, onIdle } from "../exclusive";
import { listeners } from "../listeners";
import { statusWork } from "../work";

/**
 * How what has been read of the workbook stands to it: as it is; the workbook has changed since, and it is read again; Excel
 * calculates only on request; it cannot be read; or nothing tells of changes, and what is shown is as of the last reading.
 */
export type Freshness = "current" | "changed" | "not calculated" | "unreadable" | "unwatched";

/** Reads something of the workbook and gives what shows it. Rejects where reading may succeed a moment later. */
export type Reading = () => Promise<() => void>;

/** Several changes in a row are read once, this many milliseconds after the last one. */
const QUIET = 400;
/** How often reading is tried again while Excel does not let itself be read, as while somebody types in a cell. */
const TRIES = 20;
const TRY_EVERY = 2_000;

const readings = new Map<Reading, number>();
const { subscribe, tell } = listeners();
let freshness: Freshness = "current";
let changes = 0;
let tries = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let watching: Promise<() => Promise<void>> | undefined;
let stopIdle: (() => void) | undefined;

function show(next: Freshness): void {
  if (next === freshness) return;
  freshness = next;
  tell();
}

/** Until the change is read nothing that is shown holds. */
function changed(): void {
  changes += 1;
  tries = 0;
  show("changed");
  later(QUIET);
}

function later(milliseconds: number): void {
  clearTimeout(timer);
  timer = setTimeout(again, milliseconds);
}

const again = (): void => void readAll();

/** Is there somebody who tells of changes? Where Excel has refused that, it is asked again with every reading. */
async function isWatched(): Promise<boolean> {
  watching ??= statusWork().then(({ watchWorkbook }) => watchWorkbook(changed));
  return watching.then(
    () => true,
    () => {
      watching = undefined;
      return false;
    },
  );
}

/** A reading that was overtaken by a later one of its own is not shown. */
async function read(reading: Reading): Promise<void> {
  const own = (readings.get(reading) ?? 0) + 1;
  readings.set(reading, own);
  const showIt = await reading();
  if (readings.get(reading) === own) showIt();
}

async function readAll(): Promise<void> {
  // once what the pane does has ended, it is read
  if (isBusy() || readings.size === 0) return;
  const own = changes;
  const next = await tryToRead();
  // what has changed meanwhile is waited for by itself
  if (own !== changes) return;
  if (next === "failed") {
    tries += 1;
    show(tries > TRIES ? "unreadable" : "changed");
    if (tries <= TRIES) later(TRY_EVERY);
    return;
  }
  tries = 0;
  show(next);
  if (next === "changed") later(TRY_EVERY);
}

/** What is read while Excel calculates is shown, and read again. */
async function tryToRead(): Promise<Freshness | "failed"> {
  try {
    const watched = await isWatched();
    const { calculationState } = await statusWork();
    const state = await calculationState();
    await Promise.all([...readings.keys()].map(read));
    if (state === "on request") return "not calculated";
    if (state === "under way") return "changed";
    return watched ? "current" : "unwatched";
  } catch {
    return "failed";
  }
}

function begin(): void {
  window.addEventListener("focus", again);
  stopIdle = onIdle(again);
}

function end(): void {
  window.removeEventListener("focus", again);
  stopIdle?.();
  clearTimeout(timer);
  void watching?.then((stop) => stop()).catch(() => undefined);
  watching = undefined;
}

/**
 * Reads now, when people come back to the pane, after everything that the pane has done to the workbook, and after every change in
 * it, by Excel's own events.
 */
export function useFollowing(reading: Reading, isWanted = true): void {
  useEffect(() => {
    if (!isWanted) return undefined;
    if (readings.size === 0) begin();
    readings.set(reading, 0);
    again();
    return () => {
      readings.delete(reading);
      if (readings.size === 0) end();
    };
  }, [reading, isWanted]);
}

export const useFreshness = (): Freshness => useSyncExternalStore(subscribe, () => freshness);

/** Where nothing tells of changes, people ask. */
export const readAgain = again;
