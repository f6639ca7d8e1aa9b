/**
 * npm run bench: how fast the functions answer, as Excel calls them, against calcPrice of @pydantic/genai-prices on the same
 * cases in the same run, and how large the bundle is that Excel loads. Only the ratio means anything on another machine.
 * What-if is held to a rate of its own against the engine, run after run.
 * npm run bench -- workbench: how long one waits in the workbench.
 */
import { bundleSize, priceDataSize } from "./bench/bundle-size";
import { sharedCases } from "./bench/cases";
import { importRates } from "./bench/import-rate";
import { callsPerSecond, milliseconds, millisecondsOnce } from "./bench/rate";
import { ratesSheet, seatRow, unknownModels, unknownNames } from "./bench/sheet-calls";
import { whatIfRates } from "./bench/what-if";
import { workbenchFigures } from "./bench/workbench";

const LEAST_RATIO = 50;
const LONGEST_FOR_UNKNOWN = 1000;
const LARGEST_BUNDLE = 70_000;
const LEAST_WHAT_IF_RATIO = 200;

const rounded = (value: number): string => Math.round(value).toLocaleString("en-US");
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB gzipped`;

async function run(): Promise<void> {
  const cases = sharedCases();
  const all = (pick: "ours" | "theirs") => () => {
    for (const each of cases) each[pick]();
  };
  const [ours = NaN, theirs = NaN] = callsPerSecond([all("ours"), all("theirs")]).map((rate) => rate * cases.length);
  const [unknownDown = NaN, unknownAcross = NaN] = [unknownNames, unknownModels].map(millisecondsOnce);
  const [bundle, data] = [await bundleSize(), priceDataSize()];

  console.log(`APICOST, one cell each, ${cases.length} public cases: ${rounded(ours)} calls a second`);
  console.log(`calcPrice, the same cases:                      ${rounded(theirs)} calls a second`);
  console.log(
    `ratio:                                          ${(ours / theirs).toFixed(1)} (at least ${LEAST_RATIO})`,
  );
  console.log(`SEATCOST, two plans, 60 months, annual:         ${milliseconds(seatRow).toFixed(3)} ms a call`);
  console.log(`PRICE, 40 items by 60 months:                   ${milliseconds(ratesSheet).toFixed(3)} ms a call`);
  console.log(
    `PRICE, 20,000 unknown names:                    ${unknownDown.toFixed(0)} ms (below ${LONGEST_FOR_UNKNOWN})`,
  );
  console.log(
    `APICOST, 20,000 unknown names across:           ${unknownAcross.toFixed(0)} ms (below ${LONGEST_FOR_UNKNOWN})`,
  );
  console.log(
    `functions.js, price data and engine in it:      ${kilobytes(bundle)} (below ${kilobytes(LARGEST_BUNDLE)})`,
  );
  console.log(`the price data alone:                           ${kilobytes(data)}`);
  const rates = await importRates();
  console.log(
    `import of credits by day and person:            ${rounded(rates.ours)} rows a second of processor time, papaparse alone ${rounded(rates.parser)}: ${(rates.ours / rates.parser).toFixed(2)}`,
  );
  const whatIf = whatIfRates();
  console.log(
    `what-if: ${rounded(whatIf.ours)} runs/s, naive ${rounded(whatIf.naive)} runs/s, ratio ${whatIf.ratio.toFixed(0)} (at least ${LEAST_WHAT_IF_RATIO}); 100,000 runs of the sample in ${whatIf.seconds.toFixed(1)} s`,
  );
  const isQuick = ours / theirs >= LEAST_RATIO && Math.max(unknownDown, unknownAcross) < LONGEST_FOR_UNKNOWN;
  if (!(isQuick && bundle < LARGEST_BUNDLE && whatIf.ratio >= LEAST_WHAT_IF_RATIO)) process.exitCode = 1;
}

void (process.argv[2] === "workbench" ? workbenchFigures() : run());
