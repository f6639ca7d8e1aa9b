/** What tests ask of the open workbook, through office.js. */

export const inventory = () =>
  Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    worksheets.load("items/name");
    names.load("items/name,items/formula");
    active.load("name");
    await context.sync();
    return {
      sheets: worksheets.items.map(({ name }) => name),
      names: names.items.map(({ name, formula }) => `${name}${formula}`),
      active: active.name,
    };
  });

export const read = (sheet: string, address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values,formulas");
    await context.sync();
    return { values: range.values, formulas: range.formulas };
  });

export const write = (sheet: string, address: string, value: string | number) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
