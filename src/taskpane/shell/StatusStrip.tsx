import { useKnown } from "./budget-status";

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
          {known.checks && (
            <a href="#/checks" className={known.checks.fail ? "fails" : ""}>
              {known.checks.words}
            </a>
          )}
          {known.scenario !== "" && <span>Scenario {known.scenario}</span>}
        </>
      );
  }
}
