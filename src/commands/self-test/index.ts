/** Tries out this Excel, for somebody who has one. Loaded when it is asked for: it brings every golden formula along. */
export { countsOf, countsText, reportText, type SelfTestReport } from "./report";
export { selfTest } from "./self-test";
