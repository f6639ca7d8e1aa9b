import adobe from "./data/adobe.json";
import anthropic from "./data/anthropic.json";
import google from "./data/google.json";
import openai from "./data/openai.json";
import perplexity from "./data/perplexity.json";
import runway from "./data/runway.json";
import { openPriceBook } from "./open";
import type { VendorFile } from "./types";

// JSON has no literal types; test/pricebook/schema.test.ts checks every file against the schema
export const vendorFiles = [openai, anthropic, google, adobe, runway, perplexity] as unknown as readonly VendorFile[];

/** The price book this build ships. */
export const priceBook = openPriceBook(vendorFiles);
