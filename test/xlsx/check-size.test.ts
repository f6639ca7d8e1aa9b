import { zipSync } from "fflate";
import { importBudget } from "../../src/commands/budget-file";
import { isTooLarge } from "../../src/xlsx/check-size";

const LARGEST = 100_000;
const zeros = (count: number) => new Uint8Array(count);

/** The file with the size that it tells of its parts, in both headers, made smaller. */
function lying(file: Uint8Array, told: number): Uint8Array {
  const view = new DataView(file.slice().buffer);
  for (let at = 0; at < view.byteLength - 4; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, told, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, told, true);
  }
  return new Uint8Array(view.buffer);
}

test("a file is as large as what it unpacks to, all parts together", () => {
  expect(isTooLarge(zipSync({ a: zeros(60_000), b: zeros(40_000) }), LARGEST)).toBe(false);
  expect(isTooLarge(zipSync({ a: zeros(60_000), b: zeros(40_001) }), LARGEST)).toBe(true);
});

test("a file that lies about its size is counted", () => {
  const bomb = zipSync({ a: zeros(10_000_000) });
  expect(bomb.length).toBeLessThan(LARGEST);
  expect(isTooLarge(lying(bomb, 10), LARGEST)).toBe(true);
});

test("parts that stand in the same place are each counted", () => {
  const file = zipSync({ a: zeros(60_000), b: zeros(10) }, { level: 0 });
  const view = new DataView(file.slice().buffer);
  const entries = [...Array(view.byteLength - 4).keys()].filter((at) => view.getUint32(at, true) === 0x02014b50);
  for (const at of entries) {
    view.setUint32(at + 20, 60_000, true);
    view.setUint32(at + 24, 10, true);
    view.setUint32(at + 42, 0, true);
  }
  expect(entries).toHaveLength(2);
  expect(isTooLarge(new Uint8Array(view.buffer), LARGEST)).toBe(true);
});

test("too many parts are too large", () => {
  const parts = Object.fromEntries(Array.from({ length: 2_001 }, (_, k) => [`part ${k}`, zeros(1)]));
  expect(isTooLarge(zipSync(parts), LARGEST)).toBe(true);
});

test("an import of a zip bomb, of a file too large, or of no zip file ends with a sentence", async () => {
  const bomb = lying(zipSync({ "xl/workbook.xml": zeros(10_000) }), 250_000_001);
  await expect(importBudget("bomb.xlsx", bomb)).rejects.toThrow("more than 250 MB once it is unpacked");
  await expect(importBudget("large.json", zeros(50_000_001))).rejects.toThrow("more than 50 MB");
  await expect(importBudget("other.xlsx", zeros(100))).rejects.toThrow("is no Excel workbook");
});
