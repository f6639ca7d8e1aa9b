/**
 * @deep
 * @jest-environment jsdom
 */
import { readFileSync } from "node:fs";
import { functionsHelpPage } from "../functions/help-page";

const page = (name: string): Promise<Document> =>
  name === "functions.html"
    ? functionsHelpPage()
    : Promise.resolve(new DOMParser().parseFromString(readFileSync(`src/taskpane/pages/${name}`, "utf8"), "text/html"));

describe.each(["functions.html", "support.html"])("%s", (name) => {
  test("runs no script and loads nothing", async () => {
    expect((await page(name)).querySelectorAll("script, link, img, iframe")).toHaveLength(0);
  });

  test("has no link that leads nowhere", async () => {
    const help = await page(name);
    for (const link of help.querySelectorAll("a")) {
      const [file, id] = link.getAttribute("href")!.split("#");
      const target = file ? await page(file) : help;
      if (id !== undefined) expect([link.href, target.getElementById(id)]).not.toContain(null);
    }
  });
});
