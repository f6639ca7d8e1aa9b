// npm run prices -- export <budget.json> <prices.csv|json> · import <budget.json> <prices.csv|json> [--out other.json] [--accept]
import { parseArgs } from "node:util";
import {
  type Budget,
  parseBudget,
  planPrices,
  type PriceConflict,
  priceFileText,
  type PriceRow,
  pricesOf,
  readJson,
  readPriceFile,
  withPrices,
} from "../src/budget";
import { parseIso, toIso } from "../src/dates";
import * as messages from "../src/messages";
import { priceBook } from "../src/pricebook";
import { contentOf, fromCaller, Refusal, runCommand } from "./command-line";
import { isSameFile, replaceFile } from "./replace-file";

const UNIX_EPOCH = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;

const readBudget = async (file: string): Promise<Budget> => parseBudget(readJson(file, await contentOf(file)));

/** @throws Refusal where a file that is read would be written over */
async function write(file: string, text: string, read: string): Promise<void> {
  if (await isSameFile(fromCaller(file), fromCaller(read))) throw new Refusal(messages.overwritesInput(file));
  await replaceFile(fromCaller(file), new TextEncoder().encode(text)).catch(() => {
    throw new Refusal(messages.fileUnwritable(file));
  });
}

/** "Acme seat, seat price: 40 from 2027-04-01 EUR", as a person compares two of them. */
const shown = ({ item, component, rate, from, to, currency, per }: PriceRow): string =>
  [
    `${item}, ${component === "" ? "seat price" : component}: ${rate}`,
    ...[currency, per === null ? "" : `for ${per}`, from === null ? "" : `from ${from}`, to === null ? "" : `to ${to}`],
  ]
    .filter((part) => part !== "")
    .join(" ");

function showConflict({ now, row }: PriceConflict): void {
  console.log(`  differs: ${shown(row)}`);
  for (const own of now) console.log(`      now: ${shown(own)}`);
}

/** Shows what would come of the file, and writes only where nothing differs or everything is accepted. */
async function importPrices(
  [budgetFile, file]: readonly [string, string],
  options: { out: string; by: string; on: string; accept: boolean },
): Promise<void> {
  const budget = await readBudget(budgetFile);
  const prices = readPriceFile(file, await contentOf(file));
  const plan = planPrices(budget, prices, priceBook);
  const { added, conflicts, same } = plan;
  for (const row of added) console.log(`    added: ${shown(row)}`);
  conflicts.forEach(showConflict);
  if (same.length > 0) console.log(`     same: ${same.length}`);
  if (conflicts.length > 0 && !options.accept) throw new Refusal(messages.pricesDiffer(conflicts.length));
  if (added.length + conflicts.length === 0) {
    console.log(messages.pricesUnchanged(file));
    return;
  }
  const what = messages.pricesTaken(file, prices.by, prices.on, added.length, conflicts.length);
  const stamped = withPrices(budget, plan, prices, priceBook, { on: options.on, by: options.by, what });
  // prices that contradict each other are told of before they are written
  await write(options.out, `${JSON.stringify(parseBudget(stamped), null, 2)}\n`, file);
  console.log(`${options.out}: ${what}`);
}

const today = (): string => toIso(Math.floor(Date.now() / MILLISECONDS_A_DAY) + UNIX_EPOCH);

/** @throws Refusal for an option that there is not */
function argumentsTyped() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        by: { type: "string", default: "" },
        on: { type: "string", default: today() },
        out: { type: "string" },
        accept: { type: "boolean", default: false },
      },
    });
  } catch {
    throw new Refusal(messages.pricesUsage);
  }
}

async function main(): Promise<void> {
  const { values, positionals } = argumentsTyped();
  const [command, budgetFile, file, ...others] = positionals;
  if (budgetFile === undefined || file === undefined || others.length > 0) throw new Refusal(messages.pricesUsage);
  if (Number.isNaN(parseIso(values.on))) throw new Refusal(messages.pricesNoDay(values.on));
  if (command === "import") {
    await importPrices([budgetFile, file], { ...values, out: values.out ?? budgetFile });
    return;
  }
  if (command !== "export") throw new Refusal(messages.pricesUsage);
  const prices = pricesOf(await readBudget(budgetFile), { by: values.by, on: values.on });
  await write(file, priceFileText(file, prices), budgetFile);
  console.log(`${file}: ${prices.rates.length} prices`);
}

runCommand(main);
