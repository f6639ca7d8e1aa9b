/** @jest-environment ./test/excel-environment.ts */
import type { Batch } from "../../src/workbench/host/protocol";

/**
 * The canary: how office.js writes a batch is nowhere documented. When this fails after an update of office.js, look
 * at what changed before changing the stand-in.
 */
test("a batch has the shape that the stand-in reads", async () => {
  const batches: Batch[] = [];
  const execute = excelHost.executor.execute.bind(excelHost.executor);
  excelHost.executor.execute = (batch) => {
    batches.push(batch);
    return execute(batch);
  };
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.add("Shape").getRange("A1:B1");
    range.values = [[1, "=A1*2"]];
    range.format.fill.color = "#FF0000";
    range.load("values,address");
    await context.sync();
  });

  const [{ ObjectPaths = {}, Actions = [] } = {}] = batches;
  const paths = Object.values(ObjectPaths);
  const path = (name: string) => paths.find((candidate) => candidate.Name === name);
  expect(path("")).toMatchObject({ ObjectPathType: 1 });
  expect(path("Worksheets")).toMatchObject({ ObjectPathType: 4, ParentObjectPathId: path("")?.Id });
  expect(path("Add")).toMatchObject({
    ObjectPathType: 3,
    ParentObjectPathId: path("Worksheets")?.Id,
    ArgumentInfo: { Arguments: ["Shape"] },
  });
  expect(path("GetRange")).toMatchObject({ ObjectPathType: 3, ArgumentInfo: { Arguments: ["A1:B1"] } });
  const actionsOn = (name: string) => Actions.filter((action) => action.ObjectPathId === path(name)?.Id);
  expect(actionsOn("GetRange")).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ ActionType: 3, Name: "_KeepReference" }),
      expect.objectContaining({
        ActionType: 4,
        Name: "Values",
        ArgumentInfo: { Arguments: [[[1, "=A1*2"]]] },
      }),
      expect.objectContaining({ ActionType: 2, QueryInfo: { Select: ["values", "address"] } }),
    ]),
  );
  expect(actionsOn("Fill")).toContainEqual(
    expect.objectContaining({ ActionType: 4, Name: "Color", ArgumentInfo: { Arguments: ["#FF0000"] } }),
  );
});
