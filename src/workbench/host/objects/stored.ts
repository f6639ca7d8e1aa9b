import type { Definition } from "../host-object";
import type { StoredObject } from "../stored-object";

/** Properties that are only remembered, with what Excel says before anybody sets them. */
export function storedProperties<Target>(
  storeOf: (target: Target) => StoredObject,
  defaults: Record<string, unknown>,
): Required<Pick<Definition<Target>, "get" | "set">> {
  const names = Object.keys(defaults);
  return {
    get: Object.fromEntries(
      names.map((name) => [name, (target: Target) => storeOf(target).properties[name] ?? defaults[name]]),
    ),
    set: Object.fromEntries(
      names.map((name) => [
        name,
        (target: Target, value: unknown) => {
          storeOf(target).properties[name] = value;
        },
      ]),
    ),
  };
}
