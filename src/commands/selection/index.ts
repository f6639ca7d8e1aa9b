/** What the pane asks about the selected cell, and puts into it: little, for pages that follow the selection. */
export {
  putIntoSelection,
  readCells,
  type SelectedCell,
  selectedCell,
  type SelectionContent,
  type SelectionResult,
  watchSelection,
} from "../../excel";
