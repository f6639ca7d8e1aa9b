import { sharedCases } from "./cases";
import type { Measure } from "./measure";
import { callsPerSecond, milliseconds, millisecondsOnce } from "./rate";
import { ratesSheet, seatRow, unknownModels, unknownNames } from "./sheet-calls";

/** The functions as Excel calls them, beside calcPrice of @pydantic/genai-prices on the same cases in the same run. */
export function functionMeasures(): Measure[] {
  const cases = sharedCases();
  const all = (pick: "ours" | "theirs") => () => {
    for (const each of cases) each[pick]();
  };
  const [ours = NaN, theirs = NaN] = callsPerSecond([all("ours"), all("theirs")]).map((rate) => rate * cases.length);
  return [
    { what: `APICOST, one cell each, ${cases.length} public cases`, figure: ours, unit: "calls a second" },
    { what: "calcPrice of genai-prices, the same cases", figure: theirs, unit: "calls a second" },
    { what: "APICOST against calcPrice", figure: ours / theirs, unit: "times", limit: { atLeast: 50 } },
    { what: "SEATCOST, two plans, 60 months, annual", figure: milliseconds(seatRow), unit: "ms a call" },
    { what: "PRICE, 40 items by 60 months", figure: milliseconds(ratesSheet), unit: "ms a call" },
    {
      what: "PRICE, 20,000 unknown names",
      figure: millisecondsOnce(unknownNames),
      unit: "ms",
      limit: { atMost: 1000 },
    },
    {
      what: "APICOST, 20,000 unknown names across",
      figure: millisecondsOnce(unknownModels),
      unit: "ms",
      limit: { atMost: 1000 },
    },
  ];
}
