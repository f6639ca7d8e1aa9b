/**
 * Jest environment "Excel": the real office.js in this test's window, answered by the stand-in with a headless Univer
 * workbook. Stand-in and workbook live outside the test's sandbox, as Excel does; only JSON text crosses.
 *
 * A test file asks for it with its first lines:
 *     /** @jest-environment ./test/excel-environment.ts *\/
 * and uses the globals Excel, Office and CustomFunctions as the add-in does. `excelHost` is declared in
 * test/excel-host.d.ts. Each file has one workbook with one empty sheet, "Sheet1", shared by its tests.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { TextDecoder, TextEncoder } from "node:util";
import type { EnvironmentContext, JestEnvironmentConfig } from "@jest/environment";
import { TestEnvironment } from "jest-environment-jsdom";
import { ResourceLoader } from "jsdom";
import { appContext } from "../src/workbench/host/app-context";
import { CustomFunctionHost } from "../src/workbench/host/custom-function-host";
import { Executor } from "../src/workbench/host/executor";
import { MessageHost } from "../src/workbench/host/message-host";
import { installOpenerShim, type PageWindow } from "../src/workbench/host/opener-shim";
import type { OpenBook } from "../src/workbench/univer/create-book";
import { createHeadlessBook } from "../src/workbench/univer/headless";

const ORIGIN = "https://localhost";
const OFFICE_FILES = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

class OfficeFiles extends ResourceLoader {
  override fetch(url: string) {
    const { pathname } = new URL(url);
    if (!pathname.startsWith("/office/")) return null;
    const file = Promise.resolve(readFileSync(path.join(OFFICE_FILES, pathname.slice("/office/".length))));
    return Object.assign(file, { abort: () => undefined }) as ReturnType<ResourceLoader["fetch"]>;
  }
}

interface Page extends PageWindow {
  document: Document;
  Office: { onReady(): Promise<unknown> };
  OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  excelHost: ExcelHost;
}

/** What a test may look at behind the curtain. */
export type ExcelHost = OpenBook & {
  executor: Executor;
  messages: MessageHost;
  customFunctions: CustomFunctionHost;
};

export default class ExcelEnvironment extends TestEnvironment {
  private openBook: OpenBook | undefined;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    const testEnvironmentOptions = {
      ...config.projectConfig.testEnvironmentOptions,
      url: `${ORIGIN}/`,
      resources: new OfficeFiles(),
    };
    super({ ...config, projectConfig: { ...config.projectConfig, testEnvironmentOptions } }, context);
  }

  override async setup() {
    await super.setup();
    const page = this.global as unknown as Page;
    // browsers have them, jsdom has not
    Object.assign(page, { TextDecoder, TextEncoder });
    this.openBook = createHeadlessBook();
    const customFunctions = new CustomFunctionHost();
    const executor = new Executor(this.openBook.book, customFunctions);
    // office.js compares origins with it, and jsdom does not have it
    Object.defineProperty(page.document, "domain", { value: "localhost", configurable: true });
    const messages = new MessageHost(installOpenerShim(page), executor, appContext(ORIGIN));
    await loadOffice(page);
    // Off by default: with it, a call beyond the requirement sets fails, as the manifest says it must not happen.
    page.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
    page.excelHost = { ...this.openBook, executor, messages, customFunctions };
  }

  override async teardown() {
    this.openBook?.book.dispose();
    this.openBook?.univer.dispose();
    await super.teardown();
  }
}

async function loadOffice(page: Page): Promise<void> {
  const script = page.document.createElement("script");
  script.src = `${ORIGIN}/office/office.js`;
  await new Promise<unknown>((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    page.document.head.append(script);
  });
  await page.Office.onReady();
}
