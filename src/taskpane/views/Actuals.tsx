import { Exports } from "../actuals/Exports";
import { Findings } from "../actuals/Findings";
import { Receipts } from "../actuals/Receipts";
import { useSession } from "../actuals/session";
import { Unassigned } from "../actuals/Unassigned";
import { Write } from "../actuals/Write";
import { Head } from "../shell/Head";
import type { PageProps } from "../shell/page-props";

/** What vendors billed, on the lines of the budget: a receipt for each file, what differs and why, and what will come. */
export default function Actuals({ inExcel }: PageProps) {
  const { found } = useSession();
  return (
    <>
      <Head title="Actuals" back={["more", "More"]}>
        Reads what vendors billed, puts it on the lines of the budget and says what differs and why. Nothing is written
        until you say so.
      </Head>
      <Exports inExcel={inExcel} />
      {found && (
        <>
          <Receipts receipts={found.receipts} />
          <Unassigned found={found} />
          <Findings found={found} />
          <Write inExcel={inExcel} found={found} />
        </>
      )}
    </>
  );
}
