import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";

/** Is it the same file, by whatever name, letter case or link? One that is not there is no other. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const found = [one, other].map((file) => stat(file, { bigint: true }).catch(() => undefined));
  const [a, b] = await Promise.all(found);
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

/**
 * Writes beside the file and renames, so that a full disk or an end in the middle leaves the old file whole.
 *
 * @throws Error when it cannot be written; nothing is left beside it then
 */
export async function replaceFile(file: string, content: Uint8Array): Promise<void> {
  // a link stays one, and what it leads to is replaced
  const target = await realpath(file).catch(() => file);
  const beside = `${target}.${process.pid}.part`;
  try {
    await writeFile(beside, content, { flag: "wx", flush: true });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
