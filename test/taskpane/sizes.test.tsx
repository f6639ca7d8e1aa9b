/**
 * @deep
 * @jest-environment jsdom
 */
import { render, renderHook, screen } from "@testing-library/react";
import { act } from "react";
import { jobs } from "../../src/profiles";
import { needsOf, useAnswers, withJobs } from "../../src/taskpane/start/answers";
import { Sizes } from "../../src/taskpane/start/Sizes";

/** Every need of these jobs is asked for. */
function ask(ids: readonly string[]): void {
  const [answers, setAnswers] = renderHook(() => useAnswers()).result.current;
  const needs = jobs.filter(({ id }) => ids.includes(id)).flatMap((job) => needsOf(job).map(({ id }) => id));
  act(() => {
    setAnswers({ ...withJobs(answers, ids), needs });
  });
}

test.each(jobs.map(({ id }) => id))(
  "every need of the job %s can be sized, and each of its sources is a link that leads somewhere",
  (id) => {
    ask([id]);
    render(<Sizes />);
    screen.getByRole("heading", { level: 1, name: "How much of it" });
    for (const link of screen.queryAllByRole("link")) expect(link.getAttribute("href")).toMatch(/^(https:\/\/|#\/)/);
  },
);

test("a rate that the price book has is said to be its own", () => {
  ask(["media"]);
  render(<Sizes />);
  const [link] = screen.getAllByRole("link", { name: "The price book of AI Budget: see Prices" });
  expect(link!.getAttribute("href")).toBe("#/prices");
});
