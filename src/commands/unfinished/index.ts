/** What was being made when the pane was closed. */
export { removeUnfinished, unfinishedSheets } from "../../excel";
