/** @jest-environment ./test/excel-environment.ts */
import { sync, syncSheet } from "./sync";

const { messages, book } = excelHost;

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: OfficeExtension.Error) => error.code,
  );

const namesOf = async (): Promise<string[]> => {
  const found = await sync(({ worksheets }) => worksheets.load("items/name"));
  return found.items.map(({ name }) => name);
};

describe("while somebody types in a cell", () => {
  afterEach(() => {
    messages.cellEditing.end();
  });

  test("every request is refused, one that only reads too", async () => {
    messages.cellEditing.begin();
    expect(await codeOf(namesOf())).toBe("InvalidOperationInCellEditMode");
    messages.cellEditing.end();
    expect(await namesOf()).toEqual(["Sheet1"]);
  });

  test("a request that was told to waits until the typing is over", async () => {
    messages.cellEditing.begin();
    const told: string[] = [];
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[7]];
      await context.sync();
      told.push("written");
    });
    await codeOf(namesOf());
    expect(told).toEqual([]);
    messages.cellEditing.end();
    await waiting;
    expect((await syncSheet("Sheet1", (sheet) => sheet.getRange("A1").load("values"))).values).toEqual([[7]]);
  });
});

describe("in a workbook whose structure is protected", () => {
  beforeAll(() =>
    sync(({ worksheets, protection }) => {
      worksheets.add("Second");
      protection.protect("secret");
    }),
  );
  afterAll(() => sync(({ protection }) => protection.unprotect("secret")));

  test.each<[string, (workbook: Excel.Workbook) => unknown]>([
    ["added", ({ worksheets }) => worksheets.add("Third")],
    ["copied", ({ worksheets }) => worksheets.getItem("Second").copy("End")],
    ["renamed", ({ worksheets }) => (worksheets.getItem("Second").name = "Other")],
    ["moved", ({ worksheets }) => (worksheets.getItem("Second").position = 0)],
    ["hidden", ({ worksheets }) => (worksheets.getItem("Second").visibility = "Hidden")],
    [
      "deleted",
      ({ worksheets }) => {
        worksheets.getItem("Second").delete();
      },
    ],
  ])("no sheet is %s", async (_what, work) => {
    expect(await codeOf(sync(work))).toBe("AccessDenied");
    expect(await namesOf()).toEqual(["Sheet1", "Second"]);
  });

  test("cells and names are written, and it says what it is", async () => {
    const protection = await sync((workbook) => {
      workbook.worksheets.getItem("Second").getRange("A1").values = [[1]];
      workbook.names.add("Mine", "=Second!$A$1");
      return workbook.protection.load("protected");
    });
    expect(protection.protected).toBe(true);
  });

  test("it opens with its password only", async () => {
    expect(await codeOf(sync(({ protection }) => protection.unprotect()))).toBe("AccessDenied");
    expect(await codeOf(sync(({ protection }) => protection.unprotect("guess")))).toBe("AccessDenied");
  });
});

test("a sheet that is open is not opened again, and a closed one only with its password", async () => {
  const unprotect = (password?: string) =>
    codeOf(
      syncSheet("Sheet1", ({ protection }) => {
        protection.unprotect(password);
      }),
    );
  expect(await unprotect()).toBe("AccessDenied");
  await syncSheet("Sheet1", ({ protection }) => {
    protection.protect({}, "secret");
  });
  expect([await unprotect(), await unprotect("guess"), await unprotect("secret")]).toEqual([
    "AccessDenied",
    "AccessDenied",
    "done",
  ]);
});

test("a very hidden sheet is not deleted, and neither is the last one that is seen", async () => {
  await sync(({ worksheets }) => (worksheets.add("Deep").visibility = "VeryHidden"));
  const remove = (name: string) =>
    codeOf(
      syncSheet(name, (sheet) => {
        sheet.delete();
      }),
    );
  expect(await remove("Deep")).toBe("InvalidOperation");
  await syncSheet("Second", (sheet) => (sheet.visibility = "Hidden"));
  expect(await remove("Sheet1")).toBe("InvalidOperation");
  await sync(({ worksheets }) => {
    for (const name of ["Deep", "Second"]) worksheets.getItem(name).visibility = "Visible";
  });
});

test("a workbook that may only be looked at is read and shown, never changed", async () => {
  book.isReadOnly = true;
  const changes: ((workbook: Excel.Workbook) => unknown)[] = [
    ({ worksheets }) => (worksheets.getItem("Sheet1").getRange("A1").values = [[1]]),
    ({ worksheets }) => worksheets.add(),
    ({ worksheets }) => {
      worksheets.getItem("Second").delete();
    },
    ({ names }) => names.add("Other", "=1"),
    ({ worksheets }) => {
      worksheets.getItem("Sheet1").getRange("A1").clear();
    },
  ];
  for (const change of changes) expect(await codeOf(sync(change))).toBe("AccessDenied");
  const workbook = await sync((open) => {
    open.worksheets.getItem("Second").activate();
    open.worksheets.getItem("Second").getRange("B2").select();
    return open.load("readOnly");
  });
  expect(workbook.readOnly).toBe(true);
  book.isReadOnly = false;
});
