/**
 * @deep
 * @jest-environment jsdom
 */
import { render, screen } from "@testing-library/react";
import { PageBoundary } from "../../src/taskpane/shell/PageBoundary";

const Broken = ({ fault }: { fault: Error }) => {
  throw fault;
};

const shown = (fault: Error): string => {
  // React reports every fault that it catches
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  render(
    <PageBoundary>
      <Broken fault={fault} />
    </PageBoundary>,
  );
  return screen.getByRole("alert").textContent;
};

test("a fault while a page is drawn is told in its place, with what is safe", () => {
  expect(shown(new RangeError("Invalid time value"))).toMatch(
    /^This page cannot be shown: RangeError: Invalid time value\. The workbook is as it was, and the other pages work\./,
  );
});

test("a part of the add-in that did not load is told as that", () => {
  expect(shown(Object.assign(new Error("part"), { name: "ChunkLoadError" }))).not.toMatch(/fault/);
});
