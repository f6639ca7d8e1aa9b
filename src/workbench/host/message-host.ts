import { EVENT_TYPES, type HeardEvent } from "./book-events";
import { CellEditing } from "./cell-editing";
import type { Executor } from "./executor";
import type { Channel } from "./opener-shim";
import type { Batch } from "./protocol";

/** The messages by which office.js in a page and Excel on the web in another window talk. */
interface Request {
  _messageType: number;
  _actionName: string;
  _actionType: number;
  _conversationId: string;
  _correlationId: number;
  _data?: { DdaMethod?: { DispatchId: number }; ArrayData?: unknown[] };
}

const REQUEST = 0;
const RESPONSE = 1;
const REGISTER_EVENT = 1;
const UNREGISTER_EVENT = 2;
const RICH_API = 93;
const EVENT_MESSAGE = 65_536;
const NOT_SUPPORTED = 5001;
const IN_CELL_EDIT_MODE = 5004;
/** Set by `Excel.run({ delayForCellEdit: true }, …)`. */
const DELAY_FOR_CELL_EDIT = 64;

/** An event as office.js takes it: category, type, target, message, number. */
const eventEntry = ({ name, target, sheetId, address }: HeardEvent): unknown[] => {
  const message = {
    worksheetId: sheetId,
    source: "Local",
    ...(address !== undefined && { address }),
    ...(name === "DataChanged" && { changeType: "RangeEdited" }),
  };
  return [EVENT_MESSAGE, EVENT_TYPES[name], target, JSON.stringify(message), 0];
};

/** Answers one page's office.js: its start, its batches and its event registrations. */
export class MessageHost {
  readonly cellEditing = new CellEditing();
  private readonly events = new Map<string, (data: unknown) => void>();
  private readonly registrations: (() => void)[] = [];

  constructor(
    private readonly channel: Channel,
    private readonly executor: Executor,
    private readonly appContext: Record<string, unknown>,
  ) {
    channel.onMessage((message) => void this.receive(message));
    executor.onEvents((events) => void this.fire("richApiMessage", { ArrayData: events.map(eventEntry) }));
  }

  /** Sends an event once the page listens to it: office.js starts its listeners one after another. */
  async fire(event: string, data: unknown): Promise<void> {
    while (!this.events.has(event)) await new Promise<void>((resolve) => this.registrations.push(resolve));
    this.events.get(event)?.(data);
  }

  private async receive(message: string): Promise<void> {
    const request = JSON.parse(message) as Request;
    if (request._messageType !== REQUEST) return;
    const reply = (data: unknown, isEvent = false): void => this.reply(request, data, isEvent);
    if (request._actionType === REGISTER_EVENT) {
      this.events.set(request._actionName, (data) => reply(data, true));
      reply({ Error: 0 });
      for (const registered of this.registrations.splice(0)) registered();
    } else if (request._actionType === UNREGISTER_EVENT) {
      this.events.delete(request._actionName);
      reply({ Error: 0 });
    } else {
      reply(await this.answer(request));
    }
  }

  private async answer(request: Request): Promise<unknown> {
    if (request._actionName === "ContextActivationManager_getAppContextAsync") return this.appContext;
    if (request._actionName !== "executeMethod") return null;
    if (request._data?.DdaMethod?.DispatchId !== RICH_API) return { Error: NOT_SUPPORTED, Version: 1 };
    const { ArrayData: parts = [] } = request._data;
    if (this.cellEditing.isUnderWay) {
      if ((Number(parts[6]) & DELAY_FOR_CELL_EDIT) === 0) return { Error: IN_CELL_EDIT_MODE, Version: 1 };
      await this.cellEditing.ended();
    }
    const batch = JSON.parse(String(parts[4])) as Batch;
    const response = await this.executor.execute(batch);
    return { Error: 0, Version: 1, Data: [200, [], JSON.stringify(response)] };
  }

  private reply(request: Request, data: unknown, isEvent: boolean): void {
    const response = {
      _messageType: RESPONSE,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _origin: this.channel.origin,
      _data: data,
      _errorCode: 0,
      _responseType: isEvent ? 1 : 0,
      _serializerVersion: 1,
    };
    this.channel.send(JSON.stringify(response));
  }
}
