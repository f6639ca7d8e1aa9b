import { bundleSize, priceDataSize } from "./bundle-size";
import type { Measure } from "./measure";

/** What Excel loads to calculate; the pane's own files are held by test/browser/production-sizes.browser.test.ts. */
export const sizeMeasures = async (): Promise<Measure[]> => [
  {
    what: "functions.js, price data and engine in it",
    figure: (await bundleSize()) / 1000,
    unit: "kB gzipped",
    limit: { atMost: 70 },
  },
  { what: "the price data alone", figure: priceDataSize() / 1000, unit: "kB gzipped" },
];
