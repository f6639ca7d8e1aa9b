import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { FunctionMetadata } from "./function-metadata";

/** A custom function as the add-in associates it. */
export type Implementation = (...args: unknown[]) => unknown;

/** What an add-in throws or puts into a matrix: CustomFunctions.Error, whoever made the class. */
interface ExcelError {
  code: string;
  message?: string;
}

const isExcelError = (value: unknown): value is ExcelError =>
  typeof value === "object" && value !== null && typeof (value as ExcelError).code === "string";

/**
 * A custom function of the add-in in Univer's formula engine. It hands arguments over as Excel does: a matrix
 * parameter gets rows of values, another one value, and what is left out is null.
 */
export class AddInFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly metadata: FunctionMetadata,
    private readonly allowsErrors: boolean,
    private readonly implementation: Implementation,
    /** Hears the sentence of an error, or nothing when there is none, for the calling cell. */
    private readonly explain: (sheetId: string, row: number, column: number, message: string | undefined) => void,
  ) {
    super(name);
    this.minParams = metadata.parameters.filter((parameter) => !parameter.optional).length;
    this.maxParams = metadata.parameters.length;
  }

  /** Never throws: one exception would end all of Univer's calculation. */
  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    try {
      const args = this.metadata.parameters.map(({ name, type, dimensionality }, index) => {
        const variant = variants[index] as BaseValueObject | undefined;
        if (!(this.allowsErrors && type === "any") && variant && hasError(variant)) throw errorRefused(name);
        return argument(variant, dimensionality === "matrix");
      });
      return this.explained(this.implementation(...args));
    } catch (thrown) {
      return this.explained(isExcelError(thrown) ? thrown : { code: ErrorType.VALUE, message: String(thrown) });
    }
  }

  private explained(result: unknown): BaseValueObject {
    const cells: unknown[] = Array.isArray(result) ? result.flat() : [result];
    this.explain(this.subUnitId ?? "", this.row, this.column, cells.find(isExcelError)?.message);
    return Array.isArray(result) ? matrixValue(result as unknown[][]) : singleValue(result);
  }
}

const hasError = (variant: BaseValueObject): boolean =>
  variant.isArray()
    ? (variant as ArrayValueObject)
        .getArrayValue()
        .flat()
        .some((value) => value?.isError())
    : variant.isError();

const errorRefused = (parameter: string): ExcelError => ({
  code: ErrorType.VALUE,
  message: `functions.json does not let an error value through to ${parameter}.`,
});

function argument(variant: BaseValueObject | undefined, asMatrix: boolean): unknown {
  if (variant === undefined || variant.isNull()) return null;
  const matrix = variant.isArray() ? (variant as ArrayValueObject).getArrayValue() : [[variant]];
  const values = matrix.map((row) => row.map((value) => plainValue(value ?? null)));
  if (asMatrix) return values;
  const isSingle = values.length === 1 && values[0]?.length === 1;
  if (!isSingle) throw { code: ErrorType.VALUE, message: "This argument takes one value, not a range." } as ExcelError;
  return values[0]?.[0];
}

function plainValue(value: BaseValueObject | null): unknown {
  if (value === null || value.isNull()) return null;
  return value.isError() ? (value as ErrorValueObject).getErrorType() : value.getValue();
}

function matrixValue(rows: unknown[][]): BaseValueObject {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return ErrorValueObject.create(ErrorType.CALC);
  if (rows.length === 1 && columns === 1) return singleValue(rows[0]?.[0]);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(singleValue)),
    rowCount: rows.length,
    columnCount: columns,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function singleValue(value: unknown): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (isExcelError(value)) return ErrorValueObject.create(value.code as ErrorType);
  return StringValueObject.create(value === null || value === undefined ? "" : String(value));
}
