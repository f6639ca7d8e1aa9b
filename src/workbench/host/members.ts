import { ApiError } from "./api-error";
import type { Definition, Definitions, HostObject } from "./host-object";

type Member = (target: unknown, ...args: unknown[]) => unknown;

/**
 * Looks members up by name. What is not there fails with Excel's code for an unknown member and its name, and is
 * remembered in `unsupported`: a gap of the stand-in is never mistaken for an answer.
 */
export class Members {
  readonly unsupported = new Set<string>();

  constructor(private readonly definitions: Definitions) {}

  definition(object: HostObject): Definition<unknown> {
    return this.definitions[object.type] as Definition<unknown>;
  }

  get(object: HostObject, name: string): Member {
    return this.find(object, this.definition(object).get?.[name], name);
  }

  set(object: HostObject, name: string): Member {
    return this.find(object, this.definition(object).set?.[name] as Member | undefined, `${name} =`);
  }

  child(object: HostObject, name: string): Member {
    return this.find(object, this.definition(object).child?.[name], name);
  }

  method(object: HostObject, name: string): Member {
    return this.find(object, this.definition(object).method?.[name] as Member | undefined, `${name}()`);
  }

  item(object: HostObject): Member {
    return this.find(object, this.definition(object).item as Member | undefined, "getItem()");
  }

  missing(object: HostObject, member: string): ApiError {
    const name = `${object.type}.${member}`;
    this.unsupported.add(name);
    return new ApiError("ApiNotFound", `The workbench's stand-in for Excel does not implement ${name}.`, 400);
  }

  private find(object: HostObject, member: Member | undefined, name: string): Member {
    if (!member) throw this.missing(object, name);
    return member;
  }
}
