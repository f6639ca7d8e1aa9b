/** What was being made when the pane was closed, or when nobody waited for Excel any more. */
export { removeUnfinished, silentFor, stopWaiting, unfinishedSheets } from "../../excel";
