import { functionsMetadata } from "../functions/metadata";

/** functions.json lies beside the pane's page; here it is made anew. */
export async function serveFunctions(): Promise<void> {
  const { metadata } = await functionsMetadata();
  Object.assign(globalThis, { fetch: () => Promise.resolve({ json: () => Promise.resolve(metadata) }) });
}
