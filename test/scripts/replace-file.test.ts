import {
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { isSameFile, replaceFile } from "../../scripts/replace-file";

let folder: string;
const inFolder = (name: string) => path.join(folder, name);
const NEW = new TextEncoder().encode("new");

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "ai-budget-replace-"));
  writeFileSync(inFolder("old"), "old");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("a file is the same by another path, behind a link and by another name, and no other is", async () => {
  symlinkSync("old", inFolder("link"));
  linkSync(inFolder("old"), inFolder("name"));
  writeFileSync(inFolder("copy"), "old");
  for (const same of ["old", "./old", "link", "name"])
    expect(await isSameFile(inFolder("old"), `${folder}/${same}`)).toBe(true);
  for (const other of ["copy", "absent"]) expect(await isSameFile(inFolder("old"), inFolder(other))).toBe(false);
  expect(await isSameFile(inFolder("absent"), inFolder("absent"))).toBe(false);
});

test("a file is replaced, also behind a link, which stays a link", async () => {
  symlinkSync("old", inFolder("link"));
  await replaceFile(inFolder("link"), NEW);
  expect(readFileSync(inFolder("old"), "utf8")).toBe("new");
  expect(lstatSync(inFolder("link")).isSymbolicLink()).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(["link", "old"]);
});

test("what cannot be replaced stays, and nothing is left beside it", async () => {
  mkdirSync(inFolder("folder"));
  await expect(replaceFile(inFolder("folder"), NEW)).rejects.toThrow();
  expect(readdirSync(folder).sort()).toEqual(["folder", "old"]);
});
