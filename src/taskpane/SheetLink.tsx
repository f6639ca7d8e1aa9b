import { Link } from "@fluentui/react-components";
import { useState } from "react";
import * as messages from "../messages";
import { work } from "./work";

/** Leads to the inserted sheet whose name ends so (it may have a prefix); says so when it is gone. */
export function SheetLink({ sheets, ending }: { sheets: readonly string[]; ending: string }) {
  const [isGone, setIsGone] = useState(false);
  const name = sheets.find((sheet) => sheet.endsWith(ending));
  if (name === undefined) return ending;
  if (isGone) return messages.sheetIsGone(name);
  return (
    <Link
      as="button"
      inline
      onClick={() => {
        void work()
          .then(({ showSheet }) => showSheet(name))
          .catch(() => {
            setIsGone(true);
          });
      }}
    >
      {name}
    </Link>
  );
}
