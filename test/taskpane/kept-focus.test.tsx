/**
 * @deep
 * @jest-environment jsdom
 */
import { act, render, screen, waitFor } from "@testing-library/react";
import { useKeptFocus } from "../../src/taskpane/shell/use-kept-focus";

const inPane = jest.spyOn(document, "hasFocus");

const Rows = ({ rows }: { rows: readonly string[] }) =>
  rows.map((row) => (
    <a key={row} href="#/line">
      {row}
    </a>
  ));

function Page({ rows }: { rows: readonly string[] }) {
  useKeptFocus();
  return (
    <main id="page">
      <h1 tabIndex={-1}>Lines</h1>
      <Rows rows={rows} />
      <section>
        <h2>Not on a line yet</h2>
        <Rows rows={rows.map((row) => `Put ${row} on a line`)} />
      </section>
    </main>
  );
}

/** The row “Editors” has the focus and goes, as when its line was removed and the workbook is read again. */
async function removeFocused(name = "Editors"): Promise<void> {
  const { rerender } = render(<Page rows={["Editors", "Writers"]} />);
  act(() => {
    screen.getByRole("link", { name }).focus();
  });
  rerender(<Page rows={["Writers"]} />);
  // what watches the page is told after this
  await act(() => Promise.resolve());
}

test("where the row that has the focus goes away, the heading of the page takes it", async () => {
  inPane.mockReturnValue(true);
  await removeFocused();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 })));
});

test("in a section it is the heading of the section", async () => {
  inPane.mockReturnValue(true);
  await removeFocused("Put Editors on a line");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2 })));
});

test("while somebody types in the grid the pane takes no focus", async () => {
  inPane.mockReturnValue(false);
  await removeFocused();
  expect(document.activeElement).toBe(document.body);
});

test("a row that goes while another has the focus changes nothing", async () => {
  inPane.mockReturnValue(true);
  const { rerender } = render(<Page rows={["Editors", "Writers"]} />);
  const stays = screen.getByRole("link", { name: "Writers" });
  act(() => {
    stays.focus();
  });
  rerender(<Page rows={["Writers"]} />);
  await act(() => Promise.resolve());
  expect(document.activeElement).toBe(stays);
});
