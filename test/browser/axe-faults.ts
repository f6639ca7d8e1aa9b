import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What axe finds in the pane as it looks now, a line for each rule that is broken. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include("#pane")
    // Fluent UI's focus keepers are hidden and focusable on purpose.
    .exclude(["#pane", "[data-tabster-dummy]"])
    .analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** Pixels by which the pane's page is wider than the pane. */
export const overflowOf = (page: Page): Promise<number> =>
  page
    .frameLocator("#pane")
    .locator("html")
    .evaluate((html) => html.scrollWidth - html.clientWidth);

/** Pixels by which the window of the pane could be scrolled beside its page, which has a scroll bar of its own. */
export const secondScrollOf = (page: Page): Promise<number> =>
  page
    .frameLocator("#pane")
    .locator("html")
    .evaluate((html) => html.scrollHeight - html.clientHeight);

/** What a screen of 1280 × 1024 pixels shows at 400 % zoom, in CSS pixels. */
const AT_400_PERCENT = { width: 320, height: 256 };

/**
 * What is wrong with the pane at 400 % zoom: pixels that have to be scrolled sideways, texts that are cut, and what of its strip, links and
 * foot does not scroll away with the page, and so covers it.
 */
export async function zoomFaults(page: Page): Promise<string[]> {
  const { width, height } = AT_400_PERCENT;
  const style = await page.addStyleTag({
    content: `#pane { position: fixed; top: 0; left: 0; width: ${width}px !important; height: ${height}px !important }`,
  });
  const html = page.frameLocator("#pane").locator("html");
  const overflow = await overflowOf(page);
  const cut = await html.evaluate((root) =>
    [...root.querySelectorAll("main *, header *, nav *, #foot *")]
      .filter((part) => part.clientWidth > 1 && part.scrollWidth > part.clientWidth + 1)
      .filter((part) => ["hidden", "clip"].includes(getComputedStyle(part).overflowX))
      .map((part) => `cut: ${part.textContent.slice(0, 60)}`),
  );
  const fixed = await html.evaluate((root) => {
    const { scrollTop } = root;
    const all = [".status", ".places", "#foot"].flatMap((name) => root.querySelector(name) ?? []);
    // a page without a main button has no foot
    const parts = all.filter((part) => part.clientHeight > 0);
    root.scrollTop = 0;
    const before = parts.map((part) => part.getBoundingClientRect().top);
    root.scrollTop = root.scrollHeight;
    const moved = root.scrollTop;
    const stays = parts.filter((part, k) => Math.abs(part.getBoundingClientRect().top + moved - (before[k] ?? 0)) > 1);
    root.scrollTop = scrollTop;
    return stays.map(({ className, id }) => `${className}${id} does not scroll with the page`);
  });
  await style.evaluate((element) => {
    (element as Element).remove();
  });
  return [...(overflow > 0 ? [`${overflow} pixels wider than the pane`] : []), ...cut, ...fixed];
}
