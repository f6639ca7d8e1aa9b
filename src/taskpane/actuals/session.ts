import type { Budget } from "../../budget";
import * as messages from "../../messages";
import { BadArgument } from "../../problems";
import type { AnswersJson, FileOutcome, MapJson, Reckoned, RuleJson, WorkProgress } from "../../workers";
import { deskSession, readBudgetNow } from "../desk-session";
import { exclusively } from "../exclusive";
import { readJsonText } from "../json-text";
import { work } from "../work";
import { ofBudget } from "./sample-map";

/** The exports that people have chosen, and what they say of the budget. There is one: pages come and go. */
export interface Session {
  files: readonly File[];
  outcomes: readonly FileOutcome[];
  /** names of files of which rows that cannot be read are left out */
  leaveOut: readonly string[];
  /** ISO text; "": nobody said it */
  exportedOn: string;
  map: MapJson | undefined;
  /** what is being done, and how far it is */
  doing: { what: string; progress?: WorkProgress } | undefined;
  budget: Budget | undefined;
  found: Reckoned | undefined;
  /** the month up to which months are to be closed; absent: the proposed one; null: none is closed */
  close: string | null | undefined;
  failed: string | undefined;
}

const KEY = "actuals";
const NO_MAP: MapJson = { format: "ai-budget-import-map/1" };
const SAMPLES = ["openai-costs.csv", "openai-usage.csv", "anthropic-costs.csv", "card-ledger.csv"];
const SAMPLE_MAP = "import-map.json";
/** By then the vendors of the sample exports change nothing any more. */
const SAMPLE_DAY = "2027-04-06";

const nothing = (): Session => ({
  ...{ files: [], outcomes: [], leaveOut: [], exportedOn: "", map: undefined, doing: undefined },
  ...{ budget: undefined, found: undefined, close: undefined, failed: undefined },
});

const { now, set, use, desk, doing, end } = deskSession<Session>(KEY, nothing, messages.importStopped);
export const useSession = use;

/** Ends what is being read, and with it all that was. */
export function stop(): void {
  end();
  const { map, exportedOn } = now();
  set({ ...nothing(), map, exportedOn, doing: now().doing });
}

/** Reads files, and says what all of them together say of the budget. */
export const addFiles = (files: readonly File[]): Promise<void> =>
  doing("Reading the exports", async () => {
    await readMap();
    await read(files);
    await reckonUp();
  });

/** Exports that are made up, for the sample budget, with the map that belongs to them. */
export const addSamples = (): Promise<void> =>
  doing("Fetching the sample exports", async () => {
    const [map, ...texts] = await Promise.all([SAMPLE_MAP, ...SAMPLES].map(fetched));
    const { budget } = await readBudgetNow();
    set({ map: ofBudget(JSON.parse(map ?? "") as MapJson, budget), exportedOn: SAMPLE_DAY });
    await read(SAMPLES.map((name, k) => new File([texts[k] ?? ""], name, { type: "text/csv" })));
    await reckonUp();
  });

async function fetched(name: string): Promise<string> {
  const answer = await fetch(`sample-exports/${name}`).catch(() => undefined);
  if (answer?.ok !== true) throw new BadArgument(messages.sampleNotLoaded);
  return answer.text();
}

async function readMap(): Promise<void> {
  if (now().map) return;
  const { readImportMap } = await work();
  const kept = await exclusively(readImportMap);
  set({ map: (kept as MapJson | undefined) ?? NO_MAP });
}

const isOf =
  (name: string) =>
  ({ file }: FileOutcome): boolean =>
    file === name || file.startsWith(`${name}/`);

async function read(files: readonly File[]): Promise<void> {
  const { map = NO_MAP, leaveOut } = now();
  const outcomes = await desk().ask({ kind: "import", files, map, leaveOut }, (progress) => {
    set({ doing: { what: "Reading the exports", progress } });
  });
  const isAgain = (name: string): boolean => files.some((file) => file.name === name);
  const before = now();
  set({
    files: [...before.files.filter(({ name }) => !isAgain(name)), ...files],
    outcomes: [...before.outcomes.filter((old) => !files.some(({ name }) => isOf(name)(old))), ...outcomes],
  });
}

async function reckonUp(): Promise<void> {
  const { outcomes } = now();
  if (!outcomes.some(({ status }) => status === "taken")) {
    set({ found: undefined });
    return;
  }
  const { budget, found } = await reckoned(false);
  set({ budget, found });
}

/** What the exports say of the budget as it stands at this moment. @param sheets are the sheets asked for? */
async function reckoned(sheets: boolean): Promise<{ budget: Budget; found: Reckoned }> {
  const read = sheets ? await (await work()).readReportBudget() : await readBudgetNow();
  const { map = NO_MAP, exportedOn, close } = now();
  const { budget } = read;
  const ask = { kind: "reckon", ...read, map, exportedOn: exportedOn || null, sheets } as const;
  return { budget, found: await desk().ask({ ...ask, ...(close !== undefined && { close }) }) };
}

/** The same with sheets, for a task that has the workbook to itself. */
export const reckonedForSheets = () => reckoned(true);

/** Looks again, after the day of the export or the closed months have been said otherwise, or the budget has changed. */
export const lookAgain = (change: Partial<Pick<Session, "exportedOn" | "close">> = {}): Promise<void> => {
  set(change);
  if (!now().found) return Promise.resolve();
  return doing("Looking at the budget", reckonUp);
};

/** Reads a file again, now that something is known of it or its bad rows are left out. */
const again = async (name: string): Promise<void> => {
  await read(now().files.filter((file) => isOf(file.name)({ status: "taken", file: name })));
  await reckonUp();
};

export const leaveRowsOut = (file: string): Promise<void> =>
  doing("Reading the exports", async () => {
    set({ leaveOut: [...now().leaveOut, file.split("/")[0] ?? file] });
    await again(file);
  });

/** Remembers what only the analyst knows of files with these columns. */
export const answer = (file: string, given: AnswersJson): Promise<void> =>
  doing("Reading the exports", async () => {
    const { map = NO_MAP } = now();
    await keepMap({ ...map, answers: [given, ...(map.answers ?? [])] });
    await again(file);
  });

/** The map is saved with the workbook. */
async function keepMap(map: MapJson): Promise<void> {
  set({ map });
  const { keepImportMap } = await work();
  await exclusively(() => keepImportMap(map));
}

/** Puts what a rule fits on its line, or takes rules away; both are kept in the workbook. */
export const changeRules = (change: (rules: readonly RuleJson[]) => readonly RuleJson[]): Promise<void> =>
  doing("Keeping the map", async () => {
    const { map = NO_MAP } = now();
    await keepMap({ ...map, rules: change(map.rules ?? []) });
    await reckonUp();
  });

/** Takes over a map that somebody has as a file. */
export const takeMapFile = (file: File): Promise<void> =>
  doing("Reading the map", async () => {
    const map = readJsonText(file.name, await file.text()) as MapJson;
    await keepMap(map);
    if (now().files.length > 0) await read(now().files);
    await reckonUp();
  });
