import adobe from "./data/adobe.json";
import anthropic from "./data/anthropic.json";
import google from "./data/google.json";
import openai from "./data/openai.json";
import perplexity from "./data/perplexity.json";
import runway from "./data/runway.json";
import type { VendorFile } from "./types";

/**
 * The vendors of the book, in the order in which it lists them: the only list of them. JSON has no literal types;
 * test/pricebook/schema.test.ts checks every file against the schema. In the bundle pack-vendor-files.js takes its place.
 */
export const vendorFiles = [openai, anthropic, google, adobe, runway, perplexity] as unknown as readonly VendorFile[];
