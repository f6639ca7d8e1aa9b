import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as face from "../../src/pricebook";
import { vendorFiles } from "../../src/pricebook/vendor-files";

const root = path.join(__dirname, "../..");
const readme = readFileSync(path.join(root, "src/pricebook/README.md"), "utf8");

test("the README names every list of a vendor file and every fact on record", () => {
  const [file] = vendorFiles;
  const lists = Object.keys(file ?? {}).filter((key) => !["vendor", "vendorName"].includes(key));
  const facts = new Set(vendorFiles.flatMap(({ terms }) => terms.map(({ fact }) => fact)));
  for (const name of [...lists, ...facts]) expect(readme).toContain(`\`${name}\``);
});

test("the functions it shows exist", () => {
  const shown = [...readme.matchAll(/^(?:.* )?(\w+)\(book/gm)].flatMap(([, name]) => name ?? []);
  expect(shown.length).toBeGreaterThan(4);
  for (const name of shown) expect(face).toHaveProperty(name);
});

test("the files it names exist", () => {
  const named = [...readme.matchAll(/`((?:src|scripts|test)\/[\w./-]+)`/g)].flatMap(([, file]) => file ?? []);
  expect(named.length).toBeGreaterThan(2);
  for (const file of named) expect([file, existsSync(path.join(root, file))]).toEqual([file, true]);
});
