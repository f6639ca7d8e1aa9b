import type { Injector, Nullable, ObjectMatrix, Workbook } from "@univerjs/core";
import { IFormulaCurrentConfigService, IOtherFormulaManagerService } from "@univerjs/engine-formula";
import { DependencyGraph, type SheetRectangle } from "./dependency-graph";
import { type FormulaPlace, FormulaPlaces } from "./formula-cells";
import type { FormulaReader } from "./parsed-formula";
import { holds } from "./rectangle";
import { cellsOf } from "./reference-cells";

interface Plan {
  lastFirst: FormulaPlace[];
  isCircular: boolean;
}

/** Knows what has to be calculated after a change, and in which order. */
export class WhatToCalculate {
  private readonly places = new FormulaPlaces();
  private readonly graph = new DependencyGraph<FormulaPlace>();
  private readonly reads = new Map<FormulaPlace, readonly SheetRectangle[]>();
  private readonly volatile = new Set<FormulaPlace>();
  /** formulas of which only calculating tells what they read */
  private readonly open = new Set<FormulaPlace>();
  private sheetNames = "";

  constructor(
    private readonly injector: Injector,
    private readonly reader: FormulaReader,
  ) {}

  private get config(): IFormulaCurrentConfigService {
    return this.injector.get(IFormulaCurrentConfigService);
  }

  forget(): void {
    this.sheetNames = "";
  }

  /** @returns undefined when that cannot be known before something is calculated */
  plan(workbook: Workbook): Plan | undefined {
    const unitId = workbook.getUnitId();
    this.update(workbook, unitId);
    if (this.open.size > 0) return undefined;
    return this.graph.order(this.config.isForceCalculate() ? this.places : this.starts(unitId));
  }

  private update(workbook: Workbook, unitId: string): void {
    const { config } = this;
    const changes = this.places.look(
      workbook,
      this.injector.get(IOtherFormulaManagerService).getOtherFormulaData()[unitId],
    );
    const names = config.getSheetNameMap()[unitId] ?? {};
    const sheetId = (name: string): string | undefined => names[name];
    const areNamesChanged = Object.keys(config.getDirtyDefinedNameMap()[unitId] ?? {}).length > 0;
    if (areNamesChanged) this.reader.forget();
    const sheetNames = JSON.stringify(names);
    if (areNamesChanged || sheetNames !== this.sheetNames) {
      this.sheetNames = sheetNames;
      this.reads.clear();
      this.volatile.clear();
      this.open.clear();
      this.graph.clear();
      for (const place of this.places) this.add(place, unitId, sheetId);
      return;
    }
    for (const place of changes.removed) this.remove(place);
    for (const place of changes.added) this.add(place, unitId, sheetId);
  }

  private add(place: FormulaPlace, unitId: string, sheetId: (name: string) => string | undefined): void {
    const { references, isVolatile } = this.reader.read(unitId, place.formula);
    if (isVolatile) this.volatile.add(place);
    if (!references) this.open.add(place);
    const reads = (references ?? []).flatMap((reference) =>
      cellsOf(reference, place.sheet, place.down, place.right, sheetId),
    );
    this.reads.set(place, reads);
    this.graph.add(place, reads);
  }

  private remove(place: FormulaPlace): void {
    this.graph.remove(place, this.reads.get(place) ?? []);
    this.reads.delete(place);
    this.volatile.delete(place);
    this.open.delete(place);
  }

  /** Univer's own rules (FormulaDependencyGenerator) for where a calculation begins. */
  private starts(unitId: string): Set<FormulaPlace> {
    const { config } = this;
    const excluded = config.getExcludedRange()?.[unitId] as Excluded;
    const isExcluded = (sheet: string, row: number, column: number): boolean =>
      Boolean(excluded?.[sheet]?.getValue(row, column));
    const starts = new Set(this.volatile);
    for (const { sheetId, range } of config.getDirtyRanges()) {
      for (const place of this.places.within(sheetId, range))
        if (!isExcluded(sheetId, place.row, place.column)) starts.add(place);
      const { startRow, startColumn, endRow, endColumn } = range;
      const changed = { sheet: sheetId, top: startRow, left: startColumn, bottom: endRow, right: endColumn };
      for (const place of this.graph.readersOf(changed)) if (!this.readsAny(place, excluded)) starts.add(place);
    }
    for (const sheet of Object.keys(config.getDirtyNameMap()[unitId] ?? {})) this.includeSheet(sheet, starts);
    for (const ids of Object.values(config.getDirtyUnitOtherFormulaMap()[unitId] ?? {}))
      for (const id of Object.keys(ids ?? {})) for (const place of this.places.owned(id)) starts.add(place);
    this.includeNames(Object.keys(config.getDirtyDefinedNameMap()[unitId] ?? {}), starts);
    return starts;
  }

  /** Formulas on a sheet that has come, gone or changed its name, and those that read it. */
  private includeSheet(sheet: string, starts: Set<FormulaPlace>): void {
    for (const [place, reads] of this.reads)
      if (place.sheet === sheet || reads.some((area) => area.sheet === sheet)) starts.add(place);
  }

  private includeNames(names: readonly string[], starts: Set<FormulaPlace>): void {
    const wanted = names.map((name) => name.toLowerCase());
    if (wanted.length === 0) return;
    for (const place of this.places) {
      const formula = place.formula.toLowerCase();
      if (wanted.some((name) => formula.includes(name))) starts.add(place);
    }
  }

  /** After a formula has spilled, those that read its first cell have been calculated with it. */
  private readsAny(place: FormulaPlace, excluded: Excluded): boolean {
    return (this.reads.get(place) ?? []).some((area) => {
      let isIn = false;
      excluded?.[area.sheet]?.forValue((row, column) => {
        isIn ||= holds(area, row, column);
        return !isIn;
      });
      return isIn;
    });
  }
}

/** The first cells of formulas that have spilled, by sheet. */
type Excluded = Nullable<Record<string, Nullable<ObjectMatrix<boolean>>>>;
