import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";

/** functions.json, as far as it is read here. */
export interface FunctionsMetadata {
  functions: FunctionMetadata[];
  /** absent: an error in an argument of the type any fails the call, as it always does in one of another type */
  allowErrorForDataTypeAny?: boolean;
  enums?: { id: string; values: { stringValue?: string }[] }[];
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  parameters: ParameterMetadata[];
}

interface ParameterMetadata {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: string;
  optional?: boolean;
  customEnumId?: string;
}

/** The help Univer shows while a formula is typed, from the help Excel shows. */
export function functionHelp(
  name: string,
  metadata: FunctionMetadata,
  enums: FunctionsMetadata["enums"],
): IFunctionInfo {
  const choices = (id: string | undefined): string => {
    const values = enums?.find((candidate) => candidate.id === id)?.values ?? [];
    return values.length === 0 ? "" : ` One of ${values.map((value) => `"${value.stringValue ?? ""}"`).join(", ")}.`;
  };
  return {
    functionName: name,
    functionType: FunctionType.User,
    abstract: metadata.description ?? "",
    description: metadata.description ?? "",
    functionParameter: metadata.parameters.map((parameter) => ({
      name: parameter.name,
      detail: `${parameter.description ?? ""}${choices(parameter.customEnumId)}`,
      example: "",
      require: parameter.optional ? 0 : 1,
      repeat: 0,
    })),
  };
}
