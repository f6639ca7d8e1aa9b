import type { BookEvents, EventName } from "../book-events";

type Registrations<Target> = Record<string, (target: Target) => void>;

/** What can be listened to on a workbook or a sheet, as `_Register…Event` and `_Unregister…Event` say it on the wire. */
export const heard = <Target>(
  names: readonly EventName[],
  of: (target: Target) => { events: BookEvents; id: string },
): Registrations<Target> =>
  Object.fromEntries(
    names.flatMap((name) => [
      [
        `_Register${name}Event`,
        (target: Target) => {
          const { events, id } = of(target);
          events.register(name, id);
        },
      ],
      [
        `_Unregister${name}Event`,
        (target: Target) => {
          const { events, id } = of(target);
          events.unregister(name, id);
        },
      ],
    ]),
  );

/** Registrations are accepted, so that an add-in which listens starts; the stand-in fires none of these events. */
export const acknowledged = (...events: string[]): Record<string, () => undefined> =>
  Object.fromEntries(
    events.flatMap((event) => [
      [`_Register${event}Event`, () => undefined],
      [`_Unregister${event}Event`, () => undefined],
    ]),
  );
