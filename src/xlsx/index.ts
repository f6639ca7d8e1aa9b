export type { ShownValue, WorkbookValues } from "./cached-values";
export { isTooLarge, LARGEST_UNZIPPED } from "./check-size";
export { readWorkbookFile } from "./read";
export { writeWorkbook } from "./write";
