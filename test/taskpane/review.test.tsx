/**
 * @deep
 * @jest-environment jsdom
 */
import { render, renderHook, screen, within } from "@testing-library/react";
import { act } from "react";
import { useAnswers, withJobs } from "../../src/taskpane/start/answers";
import { Review } from "../../src/taskpane/start/Review";

function answer(ids: readonly string[], seatPrice = ""): void {
  const [answers, setAnswers] = renderHook(() => useAnswers()).result.current;
  act(() => {
    setAnswers({ ...withJobs(answers, ids), seatPrice: { contract: seatPrice } });
  });
}
const access = () => within(screen.getByRole("region", { name: "Access" }));
const limit = () => access().getByLabelText<HTMLInputElement>("Limit a year").value;

test("no limit is proposed for a sum that a line without a price is not in", () => {
  answer(["people", "legal"]);
  render(<Review inExcel />);
  access().getByText("1 line has no price for the whole year and is not in this sum.");
  access().getByText("Proposed once every line has a price");
  expect(limit()).toBe("");
});

test("a limit is proposed above the sum of all lines; each line has an owner and a limit of its own", () => {
  answer(["people", "legal"], "55");
  render(<Review inExcel />);
  // 6,720 + 150 × 55 × 12
  access().getByText("$105,720");
  expect(limit()).toBe("140000");
  expect(access().getAllByLabelText("Limit a month")).toHaveLength(2);
});
