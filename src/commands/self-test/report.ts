/** What was looked at, and what came of it; "unknown": nobody can tell from within an add-in, or not in this host. */
export interface Check {
  what: string;
  outcome: "pass" | "fail" | "unknown";
  expected?: string;
  got?: string;
}

export interface Step {
  title: string;
  checks: Check[];
  milliseconds: number;
}

export interface SelfTestReport {
  host: string;
  version: string;
  platform: string;
  /** the day of the price book */
  pricesKnownOn: string;
  steps: Step[];
}

export const pass = (what: string, got?: string): Check => ({
  what,
  outcome: "pass",
  ...(got !== undefined && { got }),
});
export const unknown = (what: string, got: string): Check => ({ what, outcome: "unknown", got });
/** Passes where both are the same text. */
export const same = (what: string, expected: string, got: string): Check =>
  expected === got ? pass(what, got) : { what, outcome: "fail", expected, got };

export function countsOf({ steps }: SelfTestReport): Record<Check["outcome"], number> {
  const counts = { pass: 0, fail: 0, unknown: 0 };
  for (const { outcome } of steps.flatMap(({ checks }) => checks)) counts[outcome] += 1;
  return counts;
}

/** "150 checks pass, 1 fails, 3 cannot be known here" */
export function countsText(report: SelfTestReport): string {
  const { pass: passed, fail, unknown: open } = countsOf(report);
  return `${passed} ${passed === 1 ? "check passes" : "checks pass"}, ${fail} ${fail === 1 ? "fails" : "fail"}, ${open} cannot be known here`;
}

const WORDS: Record<Check["outcome"], string> = { pass: "pass", fail: "FAIL", unknown: "cannot be known here" };

function checkText({ what, outcome, expected, got }: Check): string {
  const parts = [
    ...(expected === undefined ? [] : [`expected ${expected}`]),
    ...(got === undefined ? [] : [outcome === "unknown" ? got : `got ${got}`]),
  ];
  return `- ${WORDS[outcome]}: ${what}${parts.length > 0 ? ` — ${parts.join(", ")}` : ""}`;
}

/** The report as text to copy: failures first, then every step with its checks. */
export function reportText(report: SelfTestReport, { times = true } = {}): string {
  const { host, version, platform, pricesKnownOn, steps } = report;
  const failed = steps.flatMap(({ checks }) => checks).filter(({ outcome }) => outcome === "fail");
  return [
    "AI Budget: self-test in this Excel",
    "",
    `Result: ${countsText(report)}.`,
    `Host: ${host}, version ${version}, platform ${platform}. Prices known on ${pricesKnownOn}.`,
    ...(failed.length > 0 ? ["", "What fails", "", ...failed.map(checkText)] : []),
    ...steps.flatMap(({ title, checks, milliseconds }) => [
      "",
      times ? `${title} (${Math.round(milliseconds)} ms)` : title,
      "",
      ...checks.map(checkText),
    ]),
    "",
  ].join("\n");
}
