/** @jest-environment ./test/excel-environment.ts */
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { emptyBudget, parseBudget } from "../../src/budget";
import { insertBudget } from "../../src/commands";
import { parseIso } from "../../src/dates";
import { goTo, showPane } from "./pane";
import { fileOf, useWorkerInPage } from "./worker-in-page";

jest.setTimeout(90_000);

const owned = { owner: "IT", costCentre: "CC1", start: "2027-01-01" };
const budget = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-27")),
  months: 2,
  scenarios: [{ name: "Base" }, { name: "High", usage: 1.5 }],
  api: [{ name: "Support", item: "gpt-6-sol", base: 90000, inputTokens: 2100, outputTokens: 350, ...owned }],
});
const saved: Blob[] = [];

beforeAll(async () => {
  useWorkerInPage();
  // jsdom does neither scroll nor save
  HTMLAnchorElement.prototype.click = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`, revokeObjectURL: () => undefined });
  await insertBudget(budget);
});

const choose = (file: File) => {
  fireEvent.change(screen.getByLabelText("SIPmath library"), { target: { files: [file] } });
};
const patient = { timeout: 25_000 };
const press = async (name: string) => {
  await waitFor(() => expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull(), patient);
  fireEvent.click(screen.getByRole("button", { name }));
};
const say = (said: string | RegExp) => screen.findByText(said, {}, patient);
/** jsdom's blobs have no text of their own. */
const textOf = (blob: Blob | undefined) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(String(reader.result));
    };
    reader.readAsText(blob ?? new Blob());
  });

test("an input takes the distribution of the SIP that is called as it is, and the runs are saved as a library and as a table", async () => {
  await showPane({ inExcel: true });
  await goTo("what-if", "What if");
  await press("Look for what is uncertain");
  await screen.findByRole("button", { name: "Run" }, patient);
  choose(fileOf("notes.json", "Tickets"));
  await say(/notes\.json/);
  choose(fileOf("other.json", '{"sips":[]}'));
  await say(/This is no SIPmath 3\.0 library, at libraryType/);
  const [input = ""] = screen
    .getAllByRole("checkbox")
    .map((box) => (box as HTMLInputElement).labels?.[0]?.textContent ?? "");
  const library = (name: string) => {
    const sip = { name, function: "Metalog_1_0", arguments: { aCoefficients: [3, 0.01] } };
    return fileOf("use.json", JSON.stringify({ libraryType: "SIPmath_3_0", sips: [sip] }));
  };
  choose(library("Nobody's"));
  await say(/No input .* is called as one of the library's SIPs; they are .*Nobody's/);
  choose(library(input));
  await say("Its distribution is that of use.json.");
  fireEvent.change(screen.getByLabelText("Runs"), { target: { value: "1000" } });
  await press("Run");
  await say(/1,000 runs, seed 1/);

  await press("Save runs as SIPmath");
  await say("runs-sipmath.json is in your downloads.");
  const { libraryType, sips } = JSON.parse(await textOf(saved[0])) as {
    libraryType: string;
    sips: { name: string; metadata: { P50: number; count: number }; values: number[] }[];
  };
  expect(libraryType).toBe("SIPmath_3_0");
  const drawn = sips.find(({ name }) => name === input);
  expect(drawn?.metadata.count).toBe(1000);
  // in the input's own unit, as the library says it
  expect(drawn?.metadata.P50).toBeCloseTo(3, 1);
  expect(sips.map(({ name }) => name)).toContain("Memo");

  await press("Save runs as CSV");
  await say("runs.csv is in your downloads.");
  const [head, first, ...rest] = (await textOf(saved[1])).trimEnd().split("\n");
  expect(head?.split(",").at(0)).toBe("Run");
  expect(first?.split(",").slice(1).map(Number)).toEqual(sips.map(({ values }) => values[0]));
  expect(rest).toHaveLength(999);

  await press("Without use.json");
  expect(screen.queryByText("Its distribution is that of use.json.")).toBeNull();
});
