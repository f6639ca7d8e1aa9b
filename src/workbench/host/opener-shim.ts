/** The line between a page with office.js and the host that answers it. */
export interface Channel {
  readonly origin: string;
  /** host → page */
  send(message: string): void;
  /** page → host */
  onMessage(listener: (message: string) => void): void;
}

type Listener = (event: { data: string; origin: string; source: unknown }) => void;

/** What a window gives the shim; jsdom's window is none of TypeScript's. */
export interface PageWindow {
  opener: unknown;
  name: string;
  location: { hostname: string };
  setTimeout(callback: () => void, milliseconds: number): unknown;
  dispatchEvent(event: Event): boolean;
  MessageEvent: typeof MessageEvent;
}

/**
 * Makes office.js in this window believe that Excel on the web opened the page. To be called before office.js loads.
 * An opener is used, not a parent frame: over http office.js refuses a parent. The origin must be https with the
 * page's own host name; nothing is ever sent there.
 */
export function installOpenerShim(page: PageWindow): Channel {
  const origin = `https://${page.location.hostname}`;
  const listeners: Listener[] = [];
  // Deferred, as postMessage is: office.js does not expect an answer before its call returns.
  const later = (callback: () => void): void => void page.setTimeout(callback, 0);
  const send = (data: string): void =>
    later(() => page.dispatchEvent(new page.MessageEvent("message", { data, origin })));
  const source = { postMessage: send };

  page.opener = {
    postMessage: (data: string) => later(() => listeners.forEach((listener) => listener({ data, origin, source }))),
  };
  page.name = JSON.stringify({
    baseFrameName: "workbench",
    serializerVersion: "1",
    flights: "[]",
    // the last figure: 1 shared runtime + 2 custom functions
    hostInfo: "Excel|Web|16.01|en-US|0|||3",
    // conversation | add-in | host
    xdmInfo: `conversation1|addin1|${origin}`,
  });
  return { origin, send, onMessage: (listener) => listeners.push(({ data }) => listener(data)) };
}
