import { useEffect, useState } from "react";
import { linePage } from "../shell/routing";
import { statusWork } from "../work";

/** A selection that is drawn over the cells comes as many, milliseconds apart. */
const QUIET = 120;

/** The sheet and row that are selected, by Excel's own events; undefined while nobody knows. */
function useSelectedRow(): string | undefined {
  const [row, setRow] = useState<string>();
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      try {
        const { selectedRow } = await statusWork();
        const { sheet, row: number } = await selectedRow();
        if (!isOver) setRow(`${sheet}|${number}`);
      } catch {
        // while somebody types Excel answers nothing; the next selection is told again
      }
    };
    const watching = statusWork().then(({ watchSelection }) =>
      watchSelection(() => {
        clearTimeout(timer);
        timer = setTimeout(() => void look(), QUIET);
      }),
    );
    watching.catch(() => undefined);
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
      void watching.then((stop) => stop()).catch(() => undefined);
    };
  }, []);
  return row;
}

/** Leads from the row of a register that is selected to its line. */
export function SelectedLine({ rows, besides = "" }: { rows: ReadonlyMap<string, string>; besides?: string }) {
  const found = rows.get(useSelectedRow() ?? "");
  const name = found === besides ? undefined : found;
  return (
    <p role="status" className="quiet">
      {name !== undefined && (
        <>
          Selected: {name}. <a href={`#/${linePage(name)}`}>Edit this line</a>
        </>
      )}
    </p>
  );
}
