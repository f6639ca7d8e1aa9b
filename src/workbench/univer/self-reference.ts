import type { Injector } from "@univerjs/core";
import {
  type ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  IDependencyManagerService,
  IFunctionService,
  NumberValueObject,
} from "@univerjs/engine-formula";

/**
 * Lets a cell stand in a range of its own formula, as Excel does: =ROWS($A$5:$A5) in A5 counts rows and depends on no
 * value. Univer goes wrong twice there. It takes the cell for a circle and calculates it after those that need it;
 * and it reads the range's values, still empty, into a cache from which those others are then served.
 */
export function allowSelfReferences(injector: Injector): void {
  orderWithoutSelf(injector.get(IDependencyManagerService));
  injector
    .get(IFunctionService)
    .registerExecutors(
      new ShapeFunction("ROWS", (range) => range.endRow - range.startRow + 1),
      new ShapeFunction("COLUMNS", (range) => range.endColumn - range.startColumn + 1),
    );
}

/** Univer orders formulas by asking which of them depend on a cell; that cell's own formula is no answer. */
function orderWithoutSelf(manager: IDependencyManagerService): void {
  const search = manager.searchDependency.bind(manager);
  manager.searchDependency = (ranges, done) => {
    const dependents = search(ranges, done);
    // Only while ordering are the formulas given that are done; the search for what is dirty must find everything.
    if (!done) return dependents;
    for (const { unitId, sheetId, range } of ranges) {
      const own = manager.getFormulaDependency(unitId, sheetId, range.startRow, range.startColumn);
      if (own !== undefined && own !== null) dependents.delete(own);
    }
    return dependents;
  };
}

type Shape = ReturnType<BaseReferenceObject["getRangePosition"]>;

/** ROWS and COLUMNS: they look at a reference, not at the values in it. */
class ShapeFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  constructor(
    name: string,
    private readonly count: (shape: Shape) => number,
  ) {
    super(name);
  }

  override calculate(reference: FunctionVariantType): BaseValueObject {
    if (reference.isError()) return reference as ErrorValueObject;
    const hasShape = reference.isReferenceObject() || (reference as BaseValueObject).isArray();
    if (hasShape) return NumberValueObject.create(this.count((reference as ArrayValueObject).getRangePosition()));
    return (reference as BaseValueObject).isNull()
      ? ErrorValueObject.create(ErrorType.NA)
      : NumberValueObject.create(1);
  }
}
