import { ActionButton } from "../ActionButton";
import { monthsText } from "./amounts";

interface Props {
  /** is it all in the workbook as it has been read? */
  isWritten: boolean;
  inExcel: boolean;
  /** those that are closed by it */
  months: readonly string[];
  onClick: () => void;
}

/** Writes what has been read. Once that is done it is no longer what the page is for, until something else has been read. */
export const WriteButton = ({ isWritten, inExcel, months, onClick }: Props) => (
  <ActionButton primary={!isWritten} inExcel={inExcel} onClick={onClick}>
    {isWritten ? "Write again" : months.length === 0 ? "Write the sheets" : `Write ${monthsText(months)}`}
  </ActionButton>
);
