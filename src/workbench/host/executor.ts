import { ApiError, itemNotFound } from "./api-error";
import type { Book } from "./book";
import type { HeardEvent } from "./book-events";
import { type CustomFunctionResults, type HostObject, hostObject, NULL_OBJECT, type Resolved } from "./host-object";
import { Members } from "./members";
import { definitions } from "./objects";
import {
  type Action,
  ActionType,
  type ArgumentInfo,
  type Batch,
  type BatchError,
  type BatchResponse,
  type ObjectPath,
  ObjectPathType,
} from "./protocol";
import { answer, identity, methodAnswer, methodNeedsCalculation, needsCalculation } from "./query";
import { assertMayCall, assertMaySet } from "./rights";

/** Runs the batches of the real office.js against a workbook, one after another, as Excel does. */
export class Executor {
  private readonly members = new Members(definitions);
  private readonly references = new Map<string, HostObject>();
  private lastWork: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly book: Book,
    private readonly customFunctionResults: CustomFunctionResults,
  ) {}

  /** Calls back with what happens in the workbook, where office.js has asked to be told. */
  onEvents(receive: (events: HeardEvent[]) => void): void {
    this.book.events.onEvents(receive);
  }

  /** Members that office.js asked for and the stand-in does not have. */
  get unsupported(): ReadonlySet<string> {
    return this.members.unsupported;
  }

  execute(batch: Batch): Promise<BatchResponse> {
    return this.exclusively(() =>
      new BatchRun(batch, this.book, this.members, this.references, this.customFunctionResults).run(),
    );
  }

  /** Runs work on the book between batches, while nothing is calculated. */
  exclusively<T>(work: () => T | Promise<T>): Promise<T> {
    return this.queued(async () => {
      await this.book.pause();
      try {
        return await work();
      } finally {
        this.book.resume();
      }
    });
  }

  /** Resolves when all that was asked for before is done and calculated. */
  settled(): Promise<void> {
    return this.queued(() => this.book.settle());
  }

  private queued<T>(work: () => Promise<T>): Promise<T> {
    const result = this.lastWork.then(work);
    this.lastWork = result.catch(() => undefined);
    return result;
  }
}

let referenceCount = 0;

class BatchRun {
  private readonly resolved = new Map<number, Resolved>();
  private readonly response: BatchResponse = { Results: [], TraceIds: [] };

  constructor(
    private readonly batch: Batch,
    private readonly book: Book,
    private readonly members: Members,
    private readonly references: Map<string, HostObject>,
    private readonly customFunctionResults: CustomFunctionResults,
  ) {}

  /** Stops at the first error, as Excel does; what was done before it stays done. */
  async run(): Promise<BatchResponse> {
    for (const [index, action] of (this.batch.Actions ?? []).entries()) {
      try {
        this.response.Results.push({ ActionId: action.Id, Value: await this.perform(action) });
      } catch (error) {
        return { ...this.response, Error: batchError(error, index) };
      }
    }
    return this.response;
  }

  private async perform(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.Trace) {
      this.response.TraceIds.push(action.Id);
      return null;
    }
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object === NULL_OBJECT ? null : identity(object, this.members);
      case ActionType.Query:
      case ActionType.QueryAsJson:
        if (needsCalculation(object, action.QueryInfo)) await this.settle();
        return answer(object, action.QueryInfo, this.members);
      case ActionType.Method:
        if (methodNeedsCalculation(action.Name ?? "", action.ArgumentInfo?.Arguments ?? [])) await this.settle();
        return methodAnswer(this.call(object, action.Name ?? "", action.ArgumentInfo));
      case ActionType.SetProperty: {
        if (object === NULL_OBJECT) throw itemNotFound();
        assertMaySet(this.book);
        const [value] = this.argumentsOf(action.ArgumentInfo);
        this.members.set(object, action.Name ?? "")(object.target, value);
        return null;
      }
      default:
        throw new ApiError("GeneralException", `The stand-in for Excel knows no action ${action.ActionType}.`, 500);
    }
  }

  private async settle(): Promise<void> {
    this.book.resume();
    await this.book.settle();
    await this.book.pause();
  }

  private resolve(pathId: number): Resolved {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths?.[String(pathId)];
    if (!path) throw new ApiError("GeneralException", `The batch has no object path ${pathId}.`, 500);
    const object = this.follow(path);
    this.resolved.set(pathId, object);
    return object;
  }

  private follow(path: ObjectPath): Resolved {
    switch (path.ObjectPathType) {
      case ObjectPathType.Root:
        return hostObject("Workbook", this.book);
      case ObjectPathType.Service:
        return hostObject("Service", this.customFunctionResults);
      case ObjectPathType.Reference:
        return this.reference(path.Name);
      case ObjectPathType.Null:
        return NULL_OBJECT;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    switch (path.ObjectPathType) {
      case ObjectPathType.Method:
        return this.call(parent, path.Name, path.ArgumentInfo) as Resolved;
      case ObjectPathType.Property:
        return this.members.child(parent, path.Name)(parent.target) as Resolved;
      case ObjectPathType.Indexer:
        return this.members.item(parent)(parent.target, ...this.argumentsOf(path.ArgumentInfo)) as Resolved;
    }
  }

  private reference(id: string): HostObject {
    const object = this.references.get(id);
    if (!object) throw new ApiError("InvalidReference", "This reference is not valid for the current operation.", 400);
    return object;
  }

  private call(object: Resolved, name: string, info: ArgumentInfo | undefined): unknown {
    if (name === "_KeepReference") return this.keepReference(object);
    if (object === NULL_OBJECT) throw itemNotFound();
    const args = this.argumentsOf(info);
    if (name === "_RemoveReference") return void this.references.delete(String(args[0]));
    if (name === "_RemoveAllReferences") return this.references.clear();
    if (name === "_GetObjectByReferenceId") return this.reference(String(args[0]));
    assertMayCall(this.book, name);
    return this.members.method(object, name)(object.target, ...args);
  }

  private keepReference(object: Resolved): void {
    if (object === NULL_OBJECT) return;
    object.referenceId ??= `reference ${++referenceCount}`;
    this.references.set(object.referenceId, object);
  }

  private argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const args = [...(info?.Arguments ?? [])];
    for (const [index, path] of (info?.ReferencedObjectPathIds ?? []).entries()) {
      if (Array.isArray(path)) args[index] = path.map((id) => this.resolve(id));
      else if (path) args[index] = this.resolve(path);
    }
    return args;
  }
}

function batchError(error: unknown, index: number): BatchError {
  const known = error instanceof ApiError;
  // A fault of the stand-in itself must be seen, not only reported to the add-in as one more Excel error.
  if (!known) console.error(error);
  return {
    Code: known ? error.code : "GeneralException",
    Message: error instanceof Error ? error.message : String(error),
    Location: "",
    ActionIndex: index,
    HttpStatusCode: known ? error.httpStatusCode : 500,
  };
}
