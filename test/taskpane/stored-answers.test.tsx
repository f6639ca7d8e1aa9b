/**
 * @deep
 * @jest-environment jsdom
 */
import { act, renderHook } from "@testing-library/react";
import { jobs } from "../../src/profiles";
import { type Answers, useAnswers, withJobs } from "../../src/taskpane/start/answers";
import { useStored } from "../../src/taskpane/use-stored";

const KEY = "AI Budget: start: answers";
const [job] = jobs;
const stored = (): Answers => JSON.parse(window.sessionStorage.getItem(KEY) ?? "null") as Answers;

test("what was answered is stored at once, and there again when the pane's page has been loaded anew", async () => {
  const before = renderHook(() => useAnswers()).result;
  act(() => {
    before.current[1]({ ...withJobs(before.current[0], [job!.id]), quantity: { writers: "12" } });
  });
  expect(stored()).toEqual(before.current[0]);
  // what the page held in memory is gone
  jest.resetModules();
  const { renderHook: anew } = await import("@testing-library/react/pure");
  const { useAnswers: useAnswersAnew } = await import("../../src/taskpane/start/answers");
  expect(anew(() => useAnswersAnew()).result.current[0]).toEqual(before.current[0]);
});

test.each(["no JSON", '"text"', '{"jobs":"people"}', "null"])("stored as %s, it begins blank", async (text) => {
  window.sessionStorage.setItem(KEY, text);
  jest.resetModules();
  const { renderHook: anew } = await import("@testing-library/react/pure");
  const { useAnswers: useAnswersAnew } = await import("../../src/taskpane/start/answers");
  expect(anew(() => useAnswersAnew()).result.current[0]).toMatchObject({ jobs: [], needs: [], quantity: {} });
});

test("where nothing can be stored it is kept as long as the page is open", () => {
  const store = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new Error("closed");
  });
  const { result } = renderHook(() =>
    useStored(
      "other",
      () => 1,
      () => undefined,
    ),
  );
  act(() => {
    result.current[1](2);
  });
  expect(result.current[0]).toBe(2);
  store.mockRestore();
});
