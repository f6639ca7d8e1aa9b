import type { Injector, Nullable } from "@univerjs/core";
import type { BaseAstNode, BaseReferenceObject, FunctionVariantType } from "@univerjs/engine-formula";
import { IFormulaCurrentConfigService, IFormulaRuntimeService } from "@univerjs/engine-formula";

/** What a node of a syntax tree is when it stands for a cell, or for what lies between two. */
interface ReferenceNode extends BaseAstNode {
  kept?: BaseReferenceObject;
  getRefOffset?: () => { x: number; y: number };
}

const NODE = { reference: 1, range: 10 } as const;

/**
 * Each time a formula is calculated Univer makes new objects, of twenty fields each, for every reference in it. What differs from
 * one time to the next is where they look and from which cell: here they are kept with the formula and told that.
 */
export class KeptReferences {
  private readonly config: IFormulaCurrentConfigService;
  private readonly runtime: IFormulaRuntimeService;
  private readonly patched = new Set<unknown>();

  constructor(injector: Injector) {
    this.config = injector.get(IFormulaCurrentConfigService);
    this.runtime = injector.get(IFormulaRuntimeService);
  }

  /** Univer does not give its kinds of nodes away: they are known from the first of each. */
  in(node: BaseAstNode): void {
    const { reference, range } = NODE;
    if (node.nodeType === reference) this.patch(node, (execute) => this.asReference(execute));
    if (node.nodeType === range) this.patch(node, (execute) => this.asRange(execute));
    for (const child of node.getChildren()) this.in(child);
  }

  private patch(node: BaseAstNode, with_: (execute: () => void) => (this: ReferenceNode) => void): void {
    const kind = Object.getPrototypeOf(node) as BaseAstNode;
    if (this.patched.has(kind)) return;
    this.patched.add(kind);
    kind.execute = with_(kind.execute);
  }

  private asReference(execute: () => void): (this: ReferenceNode) => void {
    const { config, runtime } = this;
    return function () {
      const { kept } = this;
      if (!kept) {
        execute.call(this);
        keep(this);
        return;
      }
      kept.setDefaultUnitId(runtime.currentUnitId);
      kept.setDefaultSheetId(runtime.currentSubUnitId);
      kept.setForcedSheetId(config.getSheetNameMap());
      kept.setUnitData(config.getUnitData());
      kept.setArrayFormulaCellData(config.getArrayFormulaCellData());
      kept.setArrayFormulaRange(config.getArrayFormulaRange());
      kept.setRuntimeData(runtime.getUnitData());
      kept.setUnitStylesData(config.getUnitStylesData());
      kept.setRuntimeArrayFormulaCellData(runtime.getRuntimeArrayFormulaCellData());
      kept.setRuntimeArrayFormulaRange(runtime.getUnitArrayFormula());
      kept.setRuntimeFeatureCellData(runtime.getRuntimeFeatureCellData());
      kept.setCurrentRowAndColumn(runtime.currentRow, runtime.currentColumn);
      const { x, y } = this.getRefOffset?.() ?? { x: 0, y: 0 };
      kept.setRefOffset(x, y);
      this.setValue(kept);
    };
  }

  private asRange(execute: () => void): (this: ReferenceNode) => void {
    return function () {
      const { kept } = this;
      const from = this.getChildren()[0]?.getValue();
      if (!kept || !isReference(from)) {
        execute.call(this);
        if (this.getChildren().every((child) => child.nodeType === NODE.reference && isCell(child.getValue())))
          keep(this);
        return;
      }
      kept.setUnitData(from.getUnitData());
      kept.setDefaultSheetId(from.getDefaultSheetId());
      kept.setDefaultUnitId(from.getDefaultUnitId());
      kept.setRuntimeData(from.getRuntimeData());
      kept.setUnitStylesData(from.getUnitStylesData());
      kept.setArrayFormulaCellData(from.getArrayFormulaCellData());
      kept.setRuntimeArrayFormulaCellData(from.getRuntimeArrayFormulaCellData());
      kept.setRuntimeFeatureCellData(from.getRuntimeFeatureCellData());
      const { x, y } = from.getRefOffset();
      kept.setRefOffset(x, y);
      kept.setForcedSheetIdDirect(from.getForcedSheetId() as string);
      this.setValue(kept);
    };
  }
}

function keep(node: ReferenceNode): void {
  const value = node.getValue();
  if (isReference(value)) node.kept = value;
}

const isReference = (value: Nullable<FunctionVariantType>): value is BaseReferenceObject =>
  (value as FunctionVariantType | undefined)?.isReferenceObject() === true;

const isCell = (value: Nullable<FunctionVariantType>): boolean => isReference(value) && value.isCell();
