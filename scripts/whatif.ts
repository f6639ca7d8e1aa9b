// npm run whatif -- <budget.json> <request.json>: answers a what-if request on a budget as JSON
import { parseBudget, readJson } from "../src/budget";
import * as messages from "../src/messages";
import { priceBook } from "../src/pricebook";
import { parseRequest, whatIf } from "../src/whatif";
import { contentOf, Refusal, runCommand } from "./command-line";

const SECOND = 1000;

async function main(): Promise<void> {
  const [budgetFile, requestFile, ...rest] = process.argv.slice(2);
  if (budgetFile === undefined || requestFile === undefined || rest.length > 0) throw new Refusal(messages.whatIfUsage);
  const budget = parseBudget(readJson(budgetFile, await contentOf(budgetFile)));
  const request = parseRequest(readJson(requestFile, await contentOf(requestFile)));
  let last = Date.now();
  const answer = whatIf(budget, priceBook, request, (done, of) => {
    if (Date.now() - last < SECOND) return;
    last = Date.now();
    console.error(`${done} of ${of} runs`);
  });
  console.log(JSON.stringify(answer, null, 2));
}

runCommand(main);
