import { useKnown } from "./budget-status";
import { readAgain, useFreshness } from "./following";

/** On every page: do the checks hold, and which scenario do the sheets follow? Excel's own menu stands at the right. */
export function StatusStrip({ inExcel }: { inExcel: boolean }) {
  const known = useKnown();
  return (
    <header className="status">{inExcel ? <Words known={known} /> : <span>Prices only: not in Excel</span>}</header>
  );
}

function Words({ known }: { known: ReturnType<typeof useKnown> }) {
  switch (known.kind) {
    case "unknown":
      return <span>Looking at the workbook</span>;
    case "none":
      return <span>No budget in this workbook</span>;
    case "unreadable":
      return <span>The workbook cannot be read just now</span>;
    case "budget":
      return (
        <>
          <Checks checks={known.checks} />
          {known.scenario !== "" && <span>Scenario {known.scenario}</span>}
        </>
      );
  }
}

type BudgetKnown = Extract<ReturnType<typeof useKnown>, { kind: "budget" }>;

/** What was read before the workbook changed is not said of it as it is now. */
function Checks({ checks }: Pick<BudgetKnown, "checks">) {
  const freshness = useFreshness();
  switch (freshness) {
    case "changed":
      return <span>Reading what has changed</span>;
    case "not calculated":
      return <span className="warn">Not calculated: press F9 in Excel</span>;
    case "unreadable":
      return <span>The workbook cannot be read just now</span>;
    case "current":
    case "unwatched":
      return (
        <>
          {checks && (
            <a href="#/checks" className={checks.fail ? "fails" : ""}>
              {checks.words}
            </a>
          )}
          {freshness === "unwatched" && (
            <button type="button" onClick={readAgain}>
              As last read: read again
            </button>
          )}
        </>
      );
  }
}
