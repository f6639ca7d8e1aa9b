/** @jest-environment ./test/excel-environment.ts */
import { sync, syncSheet } from "./sync";

type Told = { type: string; worksheetId: string; address?: string };

/** Listens through the real office.js while something is done, and says what it was told. */
async function told(
  listen: (
    worksheets: Excel.WorksheetCollection,
    tell: (event: Told) => Promise<void>,
  ) => OfficeExtension.EventHandlerResult<unknown>[],
  act: () => Promise<unknown>,
): Promise<Told[]> {
  const events: Told[] = [];
  const results = await sync(({ worksheets }) =>
    listen(worksheets, (event) => Promise.resolve(void events.push(event))),
  );
  await act();
  await excelHost.executor.settled();
  await new Promise((resolve) => setTimeout(resolve, 50));
  for (const result of results)
    await Excel.run(result.context, async (context) => {
      result.remove();
      await context.sync();
    });
  return events;
}

const write = (address: string, value: unknown) =>
  syncSheet("Sheet1", (sheet) => {
    sheet.getRange(address).values = [[value]];
  });

/** As a person types it: past the add-in and its office.js. */
const type = (row: number, column: number, value: number) =>
  excelHost.executor.exclusively(() => {
    const [sheet] = excelHost.book.sheets();
    sheet!.cells.write({ row, column, rows: 1, columns: 1 }, [[{ kind: "value", value }]]);
  });

const all = (worksheets: Excel.WorksheetCollection, tell: (event: Told) => Promise<void>) => [
  worksheets.onChanged.add(tell as never),
  worksheets.onCalculated.add(tell as never),
];

test("a cell that somebody types in is told, and that its sheet was calculated", async () => {
  await write("B1", "=A1*2");
  const { id } = await syncSheet("Sheet1", (sheet) => sheet.load("id"));
  expect(await told(all, () => type(0, 0, 7))).toEqual([
    expect.objectContaining({ type: "WorksheetChanged", worksheetId: id, address: "A1", changeType: "RangeEdited" }),
    expect.objectContaining({ type: "WorksheetCalculated", worksheetId: id }),
  ]);
});

test("so is what the add-in itself writes; formats and reading are not", async () => {
  expect((await told(all, () => write("A1", 8))).map(({ type: kind, address }) => [kind, address])).toEqual([
    ["WorksheetChanged", "A1"],
    ["WorksheetCalculated", undefined],
  ]);
  const look = () =>
    syncSheet("Sheet1", (sheet) => {
      sheet.getRange("A1:C3").format.font.bold = true;
      return sheet.getRange("A1:C3").load("values");
    });
  expect(await told(all, look)).toEqual([]);
});

test("a formula of another sheet is calculated there", async () => {
  const other = await sync(({ worksheets }) => worksheets.add("Other").load("id"));
  await syncSheet("Other", (sheet) => {
    sheet.getRange("A1").formulas = [["=Sheet1!A1+1"]];
  });
  const events = await told(all, () => write("A1", 9));
  expect(events.filter(({ type: kind }) => kind === "WorksheetCalculated").map((event) => event.worksheetId)).toContain(
    other.id,
  );
});

test("inserted rows, added and deleted sheets are told", async () => {
  const listen: Parameters<typeof told>[0] = (worksheets, tell) => [
    worksheets.onChanged.add(tell as never),
    worksheets.onAdded.add(tell as never),
    worksheets.onDeleted.add(tell as never),
  ];
  const act = async () => {
    await syncSheet("Sheet1", (sheet) => sheet.getRange("3:4").insert("Down"));
    await sync(({ worksheets }) => worksheets.add("Passing"));
    await syncSheet("Passing", (sheet) => {
      sheet.delete();
    });
  };
  const kinds = (await told(listen, act)).map(({ type: kind }) => kind);
  expect([...new Set(kinds)]).toEqual(["WorksheetChanged", "WorksheetAdded", "WorksheetDeleted"]);
});

test("a selection is told where it is made, and a sheet that is turned to", async () => {
  const listen: Parameters<typeof told>[0] = (worksheets, tell) => [
    worksheets.onSelectionChanged.add(tell as never),
    worksheets.onActivated.add(tell as never),
  ];
  const other = await sync(({ worksheets }) => worksheets.getItem("Other").load("id"));
  const events = await told(listen, async () => {
    await syncSheet("Sheet1", (sheet) => sheet.getRange("B2:C3").select());
    await syncSheet("Other", (sheet) => {
      sheet.activate();
    });
  });
  expect(events).toContainEqual(expect.objectContaining({ type: "WorksheetSelectionChanged", address: "B2:C3" }));
  expect(events).toContainEqual({ type: "WorksheetActivated", worksheetId: other.id });
});

test("one sheet can be listened to alone", async () => {
  const listen: Parameters<typeof told>[0] = (worksheets, tell) => [
    worksheets.getItem("Other").onChanged.add(tell as never),
  ];
  expect(await told(listen, () => write("A1", 10))).toEqual([]);
});

test("who has stopped listening is told nothing more", async () => {
  const events: Told[] = [];
  const result = await sync(({ worksheets }) =>
    worksheets.onChanged.add((event) => Promise.resolve(void events.push(event))),
  );
  await Excel.run(result.context, async (context) => {
    result.remove();
    await context.sync();
  });
  await write("A1", 11);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(events).toEqual([]);
});

test("whether all is calculated is said as Excel says it", async () => {
  const state = async () => (await sync((workbook) => workbook.application.load("calculationState"))).calculationState;
  await excelHost.executor.settled();
  expect(await state()).toBe("Done");
  await sync(({ application }) => {
    application.calculationMode = "Manual" as Excel.CalculationMode;
  });
  await write("A1", 12);
  expect(await state()).toBe("Pending");
  await sync(({ application }) => {
    application.calculationMode = "Automatic" as Excel.CalculationMode;
  });
  await excelHost.executor.settled();
  expect(await state()).toBe("Done");
});
