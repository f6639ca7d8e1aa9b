import type { Injector } from "@univerjs/core";
import {
  type ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  type FunctionVariantType,
  IFunctionService,
} from "@univerjs/engine-formula";

/**
 * HYPERLINK(address, name) gives the name, as in Excel, and the cell leads to the address. Univer's own makes a rich text of it,
 * which no formula can read and which is empty beside what add-ins see.
 */
export class CellLinks {
  private readonly targets = new Map<string, string>();

  constructor(injector: Injector) {
    injector.get(IFunctionService).registerExecutors(new Hyperlink("HYPERLINK", this.remember));
  }

  /** Where the cell leads: "#'Seats'!B12", or an address on the web. Only to be believed of a cell that has the function. */
  target(sheetId: string, row: number, column: number): string | undefined {
    return this.targets.get(cellKey(sheetId, row, column));
  }

  private readonly remember = (sheetId: string, row: number, column: number, target: string): void => {
    this.targets.set(cellKey(sheetId, row, column), target);
  };
}

const cellKey = (sheetId: string, row: number, column: number): string => `${sheetId} ${row} ${column}`;

const singleValue = (value: FunctionVariantType): BaseValueObject =>
  (value as BaseValueObject).isArray() ? (value as ArrayValueObject).getFirstCell() : (value as BaseValueObject);

class Hyperlink extends BaseFunction {
  override minParams = 1;
  override maxParams = 2;

  constructor(
    name: string,
    private readonly remember: (sheetId: string, row: number, column: number, target: string) => void,
  ) {
    super(name);
  }

  override calculate(address: FunctionVariantType, name: FunctionVariantType = address): BaseValueObject {
    const target = singleValue(address);
    if (target.isError()) return target;
    this.remember(this.subUnitId ?? "", this.row, this.column, String(target.getValue()));
    return singleValue(name);
  }
}
