import * as messages from "../messages";
import { allOrNothing } from "./all-or-nothing";
import { run } from "./run";

/** What is kept in the workbook under a key, saved with the file; undefined: nothing. */
export const keptSetting = (key: string): Promise<unknown> =>
  run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load("value");
    await context.sync();
    return setting.isNullObject ? undefined : (setting.value as unknown);
  });

/**
 * Keeps a value in the workbook.
 *
 * @throws NothingChanged, with what Excel reported; HalfDone
 */
export const keepSetting = (key: string, value: unknown): Promise<void> =>
  allOrNothing(messages.settingInPart, async (onFailure) => {
    const before = await keptSetting(key);
    onFailure(() => (before === undefined ? forget(key) : put(key, before)));
    await put(key, value);
  });

const put = (key: string, value: unknown): Promise<void> =>
  run(async (context) => {
    context.workbook.settings.add(key, value);
    await context.sync();
  });

const forget = (key: string): Promise<void> =>
  run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load("key");
    await context.sync();
    if (setting.isNullObject) return;
    setting.delete();
    await context.sync();
  });
