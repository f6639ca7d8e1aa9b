import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";

const OFFICE_CDN = /^https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/([^?]+)/;
const OFFICE_FILES = path.resolve("node_modules/@microsoft/office-js/dist");
export const address = process.env["PRODUCTION_URL"] ?? "";
export const folder = process.env["PRODUCTION_FOLDER"] ?? "";

/** A page of the build, with office.js at the address it is published at; whatever else it asks of the outer world is a problem. */
export async function openBuilt(
  browser: Browser,
  file: string,
  at = address,
): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) problems.push(message.text());
  });
  await page.route(/^https:/, (route) => {
    const officeFile = OFFICE_CDN.exec(route.request().url())?.[1];
    if (officeFile === undefined) {
      problems.push(`asks for ${route.request().url()}`);
      return route.abort();
    }
    return route.fulfill({ contentType: "text/javascript", body: readFileSync(path.join(OFFICE_FILES, officeFile)) });
  });
  await page.goto(`${at}/${file}`);
  return { page, problems };
}
