import { useEffect } from "react";
import * as messages from "../../messages";
import { useKept } from "../use-kept";

/** A parameter as functions.json describes it: the words of Excel's own wizard. */
export interface Parameter {
  name: string;
  description: string;
  optional: boolean;
  /** the words it may have, the default first; undefined: anything */
  choices: readonly { value: string; means: string }[] | undefined;
}

export interface FunctionHelp {
  id: string;
  description: string;
  parameters: readonly Parameter[];
}

interface Metadata {
  functions: {
    id: string;
    description: string;
    parameters: { name: string; description: string; optional?: boolean; customEnumId?: string }[];
  }[];
  enums: { id: string; values: { stringValue: string; tooltip: string }[] }[];
}

function readMetadata({ functions, enums }: Metadata): Functions {
  const choices = new Map(
    enums.map(({ id, values }) => [
      id,
      values.map(({ stringValue, tooltip }) => ({ value: stringValue, means: tooltip })),
    ]),
  );
  return new Map(
    functions.map(({ id, description, parameters }) => [
      id,
      {
        id,
        description,
        parameters: parameters.map(({ name, description: told, optional = false, customEnumId = "" }) => ({
          ...{ name, description: told, optional, choices: choices.get(customEnumId) },
        })),
      },
    ]),
  );
}

export type Functions = ReadonlyMap<string, FunctionHelp>;

let loaded: Promise<Functions> | undefined;

async function load(): Promise<Functions> {
  const response = await fetch("functions.json");
  return readMetadata((await response.json()) as Metadata);
}

/** The functions as the file says that Excel reads them from: it lies beside the page. Read once. */
function functionsHelp(): Promise<Functions> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

/** The functions; undefined while they are read; a sentence where they cannot be. */
export function useFunctions(): Functions | string | undefined {
  const [functions, setFunctions] = useKept<Functions | string | undefined>("functions", () => undefined);
  useEffect(() => {
    if (typeof functions !== "object")
      void functionsHelp().then(setFunctions, () => {
        setFunctions(messages.partNotLoaded);
      });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- asked once a page: a failure is tried again when a page is opened again
  }, []);
  return functions;
}

export const parametersIn =
  (functions: Functions) =>
  (id: string): readonly string[] =>
    functions.get(id)?.parameters.map(({ name }) => name) ?? [];
