import type { FWorkbook } from "@univerjs/sheets/facade";
import { parseAddress } from "../host/address";
import type { Name } from "../host/book";

type FDefinedName = ReturnType<FWorkbook["getDefinedNames"]>[number];

/** Univer keeps a reference without "=" and everything else with it. */
const univerFormula = (formula: string): string => (parseAddress(formula) ? formula.replace(/^=/, "") : formula);

/** A defined name of the workbook. */
export class UniverName implements Name {
  constructor(
    private readonly defined: FDefinedName,
    private readonly book: { forgetReadNames: () => void },
  ) {}

  static insert(workbook: FWorkbook, name: string, formula: string, comment: string): void {
    const builder = workbook.newDefinedNameBuilder().setName(name).setRef(univerFormula(formula)).setComment(comment);
    workbook.insertDefinedNameBuilder(builder.setScopeToWorkbook().build());
  }

  get name(): string {
    return this.defined.getName();
  }

  get formula(): string {
    const stored = this.defined.getFormulaOrRefString();
    return stored.startsWith("=") ? stored : `=${stored}`;
  }

  set formula(formula: string) {
    this.defined.setRef(univerFormula(formula));
    this.book.forgetReadNames();
  }

  get comment(): string {
    return this.defined.getComment() ?? "";
  }

  set comment(comment: string) {
    this.defined.setComment(comment);
  }

  get visible(): boolean {
    return this.defined.toBuilder().build().hidden !== true;
  }

  set visible(visible: boolean) {
    this.defined.setHidden(!visible);
  }

  delete(): void {
    this.defined.delete();
  }
}
