/** Registrations are accepted, so that an add-in which listens starts; the stand-in fires none of these events. */
export const acknowledged = (...events: string[]): Record<string, () => undefined> =>
  Object.fromEntries(
    events.flatMap((event) => [
      [`_Register${event}Event`, () => undefined],
      [`_Unregister${event}Event`, () => undefined],
    ]),
  );
