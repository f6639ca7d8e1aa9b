/**
 * What can be done to the workbook. It is most of the add-in's code, so it is loaded when something is first asked for and
 * not before the pane is shown.
 */
export const work = () => import("../commands");

/** What to do about sheets that were not finished: little, and looked for whenever the pane is opened. */
export const unfinishedWork = () => import("../commands/unfinished");

/** The check of this Excel, which hardly anybody asks for: it brings every golden formula along. */
export const selfTest = () => import("../commands/self-test");

/** What the pane says of the budget on every page. */
export const statusWork = () => import("../commands/status");

/** What is selected, and what goes into it. */
export const selectionWork = () => import("../commands/selection");

/** What a cost cell of a budget is made of. It reads and prices the budget, so it comes when such a cell is asked about. */
export const explainWork = () => import("../commands/explain");
