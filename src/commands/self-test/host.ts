import { type Check, pass } from "./report";

/** What manifest.xml requires. */
export const REQUIREMENTS = { SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3", ExcelApi: "1.13" } as const;

/** Where the add-in runs, as Office says. */
export function hostNow(): { host: string; version: string; platform: string } {
  const { host, version, platform } = Office.context.diagnostics;
  return { host: String(host), version, platform: String(platform) };
}

/** The requirement sets of the manifest: an Excel without one of them should not have offered the add-in. */
export const requirementChecks = (): Check[] =>
  Object.entries(REQUIREMENTS).map(([set, version]) => {
    const what = `requirement set ${set} ${version}`;
    return Office.context.requirements.isSetSupported(set, version)
      ? pass(what, "supported")
      : { what, outcome: "fail", expected: "supported", got: "not supported" };
  });
