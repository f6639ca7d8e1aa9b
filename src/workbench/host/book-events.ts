/** What an add-in can listen to, by the number that office.js knows it by. The names are those of the registrations on the wire. */
export const EVENT_TYPES = {
  DataChanged: 10,
  Activated: 11,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
} as const;

export type EventName = keyof typeof EVENT_TYPES;

export interface BookEvent {
  name: EventName;
  sheetId: string;
  /** where cells have changed, or which are selected, as "B2:C3" */
  address?: string;
}

/** What listens to a whole workbook; one sheet is listened to by its id. */
export const WHOLE_BOOK = "Workbook";

/** One that happened, and whose listeners are to be told: of the workbook, of a sheet. */
export interface HeardEvent extends BookEvent {
  target: string;
}

type Receiver = (events: HeardEvent[]) => void;

/** Who listens to what in a workbook. As from Excel, what happens in one go comes as one message, after it. */
export class BookEvents {
  private readonly registered = new Set<string>();
  private readonly receivers = new Set<Receiver>();
  private heard: HeardEvent[] = [];

  register(name: EventName, target: string): void {
    this.registered.add(key(name, target));
  }

  unregister(name: EventName, target: string): void {
    this.registered.delete(key(name, target));
  }

  /** Does anybody listen? What nobody hears need not be worked out. */
  isHeard(name: EventName, sheetId: string): boolean {
    return this.targets(name, sheetId).length > 0;
  }

  /** @param receive gets the events to somebody who listens */
  onEvents(receive: Receiver): void {
    this.receivers.add(receive);
  }

  fire(event: BookEvent): void {
    const targets = this.targets(event.name, event.sheetId);
    if (targets.length === 0) return;
    if (this.heard.length === 0)
      setTimeout(() => {
        this.deliver();
      }, 0);
    this.heard.push(...targets.map((target) => ({ ...event, target })));
  }

  private deliver(): void {
    const events = this.heard;
    this.heard = [];
    for (const receive of this.receivers) receive(events);
  }

  private targets(name: EventName, sheetId: string): string[] {
    return [WHOLE_BOOK, sheetId].filter((target) => this.registered.has(key(name, target)));
  }
}

const key = (name: EventName, target: string): string => `${name} ${target}`;
