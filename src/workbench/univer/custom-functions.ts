import type { Injector } from "@univerjs/core";
import { IFunctionService } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { AddInFunction, type Implementation } from "./add-in-function";
import { functionHelp, type FunctionsMetadata } from "./function-metadata";

/** The add-in's custom functions in Univer, with their help, made from the same functions.json that Excel reads. */
export class CustomFunctions {
  private readonly messages = new Map<string, string>();

  constructor(private readonly injector: Injector) {}

  /**
   * To be called before formulas are written.
   * @param implementations by id in upper case
   * @returns ids that have no implementation
   */
  register(namespace: string, metadata: FunctionsMetadata, implementations: Map<string, Implementation>): string[] {
    const missing: string[] = [];
    for (const definition of metadata.functions) {
      const implementation = implementations.get(definition.id.toUpperCase());
      if (!implementation) {
        missing.push(definition.id);
        continue;
      }
      const name = `${namespace}.${definition.name}`.toUpperCase();
      this.injector
        .get(IFunctionService)
        .registerExecutors(
          new AddInFunction(
            name,
            definition,
            metadata.allowErrorForDataTypeAny ?? false,
            implementation,
            this.remember,
          ),
        );
      this.injector.get(IDescriptionService).registerDescriptions([functionHelp(name, definition, metadata.enums)]);
    }
    return missing;
  }

  /** The sentence of the error that a cell's function gave, if it gave one when last calculated. */
  explain(sheetId: string, row: number, column: number): string | undefined {
    return this.messages.get(cellKey(sheetId, row, column));
  }

  private readonly remember = (sheetId: string, row: number, column: number, message: string | undefined): void => {
    const key = cellKey(sheetId, row, column);
    if (message === undefined) this.messages.delete(key);
    else this.messages.set(key, message);
  };
}

const cellKey = (sheetId: string, row: number, column: number): string => `${sheetId} ${row} ${column}`;
