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
