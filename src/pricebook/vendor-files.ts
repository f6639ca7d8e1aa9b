import adobe from "./data/adobe.json";
import anthropic from "./data/anthropic.json";
import azure from "./data/azure.json";
import bedrock from "./data/bedrock.json";
import cognition from "./data/cognition.json";
import cohere from "./data/cohere.json";
import cursor from "./data/cursor.json";
import deepseek from "./data/deepseek.json";
import elevenlabs from "./data/elevenlabs.json";
import figma from "./data/figma.json";
import github from "./data/github.json";
import google from "./data/google.json";
import groq from "./data/groq.json";
import lovable from "./data/lovable.json";
import microsoft from "./data/microsoft.json";
import midjourney from "./data/midjourney.json";
import mistral from "./data/mistral.json";
import moonshot from "./data/moonshot.json";
import notion from "./data/notion.json";
import openai from "./data/openai.json";
import perplexity from "./data/perplexity.json";
import replit from "./data/replit.json";
import runway from "./data/runway.json";
import xai from "./data/xai.json";
import type { VendorFile } from "./types";

/**
 * The vendors of the book, in the order in which it lists them: the only list of them. JSON has no literal types;
 * test/pricebook/schema.test.ts checks every file against the schema. In the bundle pack-vendor-files.js reads the files
 * by this list.
 */
export const vendorFiles = [
  openai,
  anthropic,
  google,
  adobe,
  runway,
  perplexity,
  github,
  microsoft,
  cursor,
  cognition,
  xai,
  mistral,
  deepseek,
  moonshot,
  cohere,
  groq,
  bedrock,
  azure,
  notion,
  figma,
  lovable,
  replit,
  midjourney,
  elevenlabs,
] as unknown as readonly VendorFile[];
