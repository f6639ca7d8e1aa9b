/** @jest-environment ./test/excel-environment.ts */
import { insertBudget, sampleBudget } from "../../src/commands";
import { sentBy } from "./sent-by";

test("the sample is inserted in few requests of few actions, none near the 5 MB that Excel on the web takes", async () => {
  const { batches, actions, bytes } = await sentBy(() => insertBudget(sampleBudget()));
  console.log(`${batches} batches, ${actions} actions, ${bytes} bytes`);
  expect(batches).toBeLessThanOrEqual(20);
  expect(actions).toBeLessThanOrEqual(6_000);
  expect(bytes).toBeLessThanOrEqual(3_000_000);
}, 600_000);
