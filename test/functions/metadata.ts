import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { withErrorsAllowed } from "../../scripts/webpack/functions-metadata";

const SOURCE = "src/functions/functions.ts";

/** functions.json as the build makes it, with what the build appends to functions.js: which function answers which id. */
export async function functionsMetadata<Metadata>() {
  const { metadataJson, associate, errors } = await generateCustomFunctionsMetadata(SOURCE);
  return { metadata: JSON.parse(withErrorsAllowed(metadataJson)) as Metadata, associate, errors };
}
