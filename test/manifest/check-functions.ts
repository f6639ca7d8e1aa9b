import { readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv-draft-04";
import { when } from "./check-manifest";

const schema = path.join(__dirname, "schemas", "custom-functions.derived.schema.json");

export interface Parameter {
  name: string;
  description?: string;
  repeating?: boolean;
  customEnumId?: string;
  optional?: boolean;
}
export interface FunctionsMetadata {
  functions: { id: string; name: string; description?: string; helpUrl?: string; parameters: Parameter[] }[];
  enums?: { id: string }[];
  allowErrorForDataTypeAny?: boolean;
}

/** functions.json against its schema and against what Excel's grid and the store ask of a function. */
export function checkFunctions(metadata: FunctionsMetadata): string[] {
  const validate = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(readFileSync(schema, "utf8")));
  validate(metadata);
  const enums = new Set((metadata.enums ?? []).map(({ id }) => id.toUpperCase()));
  return [
    ...(validate.errors ?? []).map(({ instancePath, message }) => `functions.json ${instancePath} ${message}`),
    ...when(metadata.allowErrorForDataTypeAny !== true, "error values do not reach the functions"),
    ...metadata.functions.flatMap(({ id, name, description, helpUrl, parameters }) => [
      ...when(!helpUrl, `${id}: no helpUrl`),
      ...when(!description, `${id}: no description`),
      ...when(/^([A-Z]{1,3}\d+|R\d*C\d*)$/i.test(name), `${name}: looks like a cell`),
      ...parameters.flatMap((parameter, index) => [
        ...when(!parameter.description, `${id} ${parameter.name}: no description`),
        ...when(
          parameter.customEnumId !== undefined && !enums.has(parameter.customEnumId.toUpperCase()),
          `${id} ${parameter.name}: enum ${parameter.customEnumId} is missing`,
        ),
        ...when(
          parameter.repeating === true && index !== parameters.length - 1,
          `${id} ${parameter.name}: a repeating parameter comes last`,
        ),
        ...when(
          parameter.optional !== true && parameters[index - 1]?.optional === true,
          `${id} ${parameter.name}: a required parameter stands after an optional one`,
        ),
      ]),
    ]),
  ];
}
