import type { Rebuilt } from "../../commands";
import { SheetLink } from "../SheetLink";

/** What came of a rebuild. */
export const RebuiltText = ({ rebuilt: { sheets, broken } }: { rebuilt: Rebuilt }) => (
  <>
    {sheets.length} sheets rebuilt. Go to <SheetLink sheets={sheets} ending="Checks" />.
    {broken.length > 0 &&
      ` These formulas of yours could not follow, write them again: ${broken.map(({ place, formula }) => `${place}, which was ${formula}`).join("; ")}.`}
  </>
);
