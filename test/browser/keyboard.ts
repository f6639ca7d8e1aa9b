import type { FrameLocator, Page } from "playwright-core";

/** What has the focus in the pane: what it is called, and what is wrong with it where something is. */
export interface Stop {
  name: string;
  fault: string;
}

/** The pane as somebody uses it who has no mouse. */
export interface Keyboard {
  /** By Tab alone, until what has the focus is called so; every stop on the way can be seen and is covered by nothing. */
  tabTo(name: string | RegExp): Promise<void>;
  press(name: string | RegExp, key?: string): Promise<void>;
  type(name: string | RegExp, text: string): Promise<void>;
  focused(): Promise<Stop>;
  /** Waits until something has the focus that can be seen, or what is called so: it comes a moment after what was pressed. */
  rests(name?: string): Promise<void>;
  /** Into the pane from the grid, as F6 leads there. */
  enter(): Promise<void>;
}

const MOST_STOPS = 120;
const MOST_TRIES = 200;
/** milliseconds */
const TRY_EVERY = 50;

/** Asked in the pane's page. */
function stopOf(element: Element): Stop {
  const { ownerDocument: page } = element;
  const labels = "labels" in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
  const text = element.getAttribute("aria-label") ?? labels[0]?.textContent ?? element.textContent;
  const name = text.replace(/\s+/g, " ").trim();
  if (element === page.body) return { name: "", fault: "Nothing has the focus." };
  const { left, top, right, bottom } = (labels[0]?.contains(element) ? labels[0] : element).getBoundingClientRect();
  const { clientWidth, clientHeight } = page.documentElement;
  const isInSight = right > 0 && left < clientWidth && bottom > 0 && top < clientHeight;
  if (!isInSight) return { name, fault: `“${name}” is out of sight.` };
  const at = page.elementFromPoint((left + right) / 2, (Math.max(top, 0) + Math.min(bottom, clientHeight)) / 2);
  const isOwn =
    at !== null && (element.contains(at) || at.contains(element) || labels.some((label) => label.contains(at)));
  return { name, fault: isOwn ? "" : `“${name}” is covered by ${at?.outerHTML.slice(0, 80) ?? "nothing"}.` };
}

export function keyboardOf(page: Page, pane: FrameLocator): Keyboard {
  const focused = () =>
    pane.locator("html").evaluate((html, source) => {
      const ask = new Function(`return ${source}`)() as (element: Element) => Stop;
      return ask(html.ownerDocument.activeElement ?? html.ownerDocument.body);
    }, stopOf.toString());
  const tabTo = async (name: string | RegExp): Promise<void> => {
    const passed: string[] = [];
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      await page.keyboard.press("Tab");
      const stop = await focused();
      if (stop.fault !== "") throw new Error(`On the way to ${String(name)}, past ${passed.join(", ")}: ${stop.fault}`);
      if (typeof name === "string" ? stop.name === name : name.test(stop.name)) return;
      passed.push(stop.name);
    }
    throw new Error(`The keyboard does not come to ${String(name)}, only to ${[...new Set(passed)].join(", ")}.`);
  };
  const rests = async (name?: string): Promise<void> => {
    const wanted = (stop: Stop) => stop.fault === "" && (name === undefined || stop.name === name);
    let stop = await focused();
    for (let tries = 0; tries < MOST_TRIES && !wanted(stop); tries++) {
      await page.waitForTimeout(TRY_EVERY);
      stop = await focused();
    }
    if (!wanted(stop)) throw new Error(`Not “${name ?? "something"}” has the focus but “${stop.name}”. ${stop.fault}`);
  };
  return {
    tabTo,
    focused,
    rests,
    enter: () => pane.getByRole("link", { name: "Skip to the page" }).focus(),
    press: async (name, key = "Enter") => {
      await tabTo(name);
      await page.keyboard.press(key);
    },
    type: async (name, text) => {
      await tabTo(name);
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(text);
    },
  };
}
