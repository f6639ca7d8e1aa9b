import { readFileSync } from "node:fs";
import path from "node:path";
import { withFunctionsHelp } from "../../scripts/webpack/functions-help";

const template = path.join(__dirname, "../../src/taskpane/pages/functions.html");

/** functions.html as the build makes it; for tests with a DOMParser. */
export const functionsHelpPage = async (): Promise<Document> =>
  new DOMParser().parseFromString(await withFunctionsHelp(readFileSync(template, "utf8")), "text/html");
