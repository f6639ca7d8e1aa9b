import { generateRandomId, ICommandService, type IRange } from "@univerjs/core";
import type { Area } from "../host/address";
import type { StoredObject } from "../host/stored-object";
import type { UniverBook } from "./univer-book";

/** Of Univer's package for conditional formats, which is loaded with the visible grid only. */
const ADD = "sheet.mutation.add-conditional-rule";
const DELETE = "sheet.mutation.delete-conditional-rule";

interface Drawn {
  id: string;
  sheet: string;
  /** what was drawn, as text */
  as: string;
}

/** Draws what was set through Office.js in the visible grid: formats by a formula, and data bars. */
export class ConditionalFormatPainter {
  private readonly drawn = new Map<StoredObject, Drawn>();

  constructor(private readonly book: UniverBook) {}

  /** To be called when a batch or a calculation has ended: an add-in sets a format's parts one after another. */
  update(): void {
    const commands = this.book.injector.get(ICommandService);
    const unitId = this.book.workbook.getId();
    const present = new Set<StoredObject>();
    const run = (id: string, params: object): void => void commands.syncExecuteCommand(id, { unitId, ...params });
    for (const sheet of this.book.sheets())
      for (const { area, format } of sheet.extras.conditionalFormats) {
        present.add(format);
        const rule = ruleOf(area, format);
        const before = this.drawn.get(format);
        const as = JSON.stringify(rule);
        if (!rule || before?.as === as) continue;
        if (before) run(DELETE, { subUnitId: before.sheet, cfId: before.id });
        const id = generateRandomId(8);
        run(ADD, { subUnitId: sheet.id, rule: { ...rule, cfId: id } });
        this.drawn.set(format, { id, sheet: sheet.id, as });
      }
    const sheets = new Set(this.book.sheets().map(({ id }) => id));
    for (const [format, { id, sheet }] of this.drawn)
      if (!present.has(format)) {
        if (sheets.has(sheet)) run(DELETE, { subUnitId: sheet, cfId: id });
        this.drawn.delete(format);
      }
  }
}

interface Rule {
  ranges: IRange[];
  stopIfTrue: boolean;
  rule: object;
}

function ruleOf(area: Area, format: StoredObject): Rule | undefined {
  const { row, column, rows, columns } = area;
  const ranges = [{ startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 }];
  const rule =
    format.properties["Type"] === "DataBar" ? dataBar(format.child("DataBar")) : byFormula(format.child("Custom"));
  return rule && { ranges, stopIfTrue: format.properties["StopIfTrue"] === true, rule };
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

function byFormula(custom: StoredObject): object | undefined {
  const formula = text(custom.child("Rule").properties["Formula"]);
  if (formula === "") return undefined;
  const { properties: font } = custom.child("Format").child("Font");
  const fill = text(custom.child("Format").child("Fill").properties["Color"]);
  const style = {
    ...(text(font["Color"]) === "" ? {} : { cl: { rgb: font["Color"] } }),
    ...(font["Bold"] === true ? { bl: 1 } : {}),
    ...(fill === "" ? {} : { bg: { rgb: fill } }),
  };
  return { type: "highlightCell", subType: "formula", value: formula, style };
}

/** From nothing to the largest of them: Excel's automatic bounds where no figure is below zero. */
function dataBar(bar: StoredObject): object {
  const { properties } = bar.child("PositiveFormat");
  const positiveColor = text(properties["FillColor"]) || "#638EC6";
  const bounds = { min: { type: "num", value: 0 }, max: { type: "max" } };
  const isGradient = properties["GradientFill"] !== false;
  return {
    type: "dataBar",
    isShowValue: true,
    config: { ...bounds, isGradient, positiveColor, nativeColor: "#FF0000" },
  };
}
