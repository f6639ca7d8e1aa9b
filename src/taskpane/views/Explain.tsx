import { useEffect, useState } from "react";
import type { ExplainedCost as Explained } from "../../commands/explain";
import type { SelectedCell } from "../../commands/selection";
import * as messages from "../../messages";
import { Announcement } from "../Announcement";
import { ExplainedCall } from "../explain/ExplainedCall";
import { ExplainedCost } from "../explain/ExplainedCost";
import { failureText } from "../failure";
import { type Functions, parametersIn, useFunctions } from "../formula/functions-metadata";
import { allParts, ownCalls, parseFormula } from "../formula/parse-formula";
import { withSeparator } from "../formula/separators";
import { useCells } from "../formula/use-cells";
import { useSeparator } from "../formula/use-separator";
import { Head } from "../shell/Head";
import type { PageProps } from "../shell/page-props";
import { useSelection } from "../shell/selection";
import { explainWork } from "../work";

const back = ["formula", "Formula"] as const;

/** What the selected cell is made of, whichever it is. */
export default function Explain({ inExcel }: PageProps) {
  const functions = useFunctions();
  const selection = useSelection(inExcel);
  return (
    <>
      <Head title="Explain this figure" back={back}>
        {selection
          ? `${selection.sheet}!${selection.cell}, the selected cell. Select another and this page follows.`
          : inExcel
            ? "Reading the selected cell"
            : "It explains the cell that is selected in Excel."}
      </Head>
      {typeof functions === "string" && <Announcement failure={functions} />}
      {typeof functions === "object" && selection && <Cell functions={functions} selection={selection} />}
    </>
  );
}

interface CellProps {
  functions: Functions;
  selection: SelectedCell;
}

function Cell({ functions, selection }: CellProps) {
  const [separator] = useSeparator(selection.decimalSign);
  const formula = typeof selection.formula === "string" && selection.formula.startsWith("=") ? selection.formula : "";
  const parsed = formula === "" ? undefined : parseFormula(formula);
  const calls = parsed ? ownCalls(parsed) : [];
  const references = calls.flatMap(allParts).flatMap((part) => (part.kind === "reference" ? part.text : []));
  const cells = useCells(selection, [...new Set(references)]);
  const sources = { cellsOf: (reference: string) => cells?.get(reference), parametersOf: parametersIn(functions) };
  return (
    <>
      {formula !== "" && (
        <code className="formula" aria-label="Formula">
          {withSeparator(formula, separator)}
        </code>
      )}
      {calls.length > 0 && !cells && <p role="status">Reading the cells</p>}
      {cells &&
        calls.map((call, k) => (
          <ExplainedCall key={k} isWhole={call === parsed} {...{ call, selection, sources, separator }} />
        ))}
      {formula === "" && <p>{messages.nothingToExplain}</p>}
      {formula !== "" && calls.length === 0 && <BudgetCell selection={selection} />}
    </>
  );
}

type Found = { cell: SelectedCell } & ({ cost: Explained | undefined } | { failure: string });

/** A cell without our functions may be a cost of the budget; else there is nothing to say of it. */
function BudgetCell({ selection }: { selection: SelectedCell }) {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let isWanted = true;
    const show = (next: Found) => {
      if (isWanted) setFound(next);
    };
    void explainWork()
      .then(({ explainCost }) => explainCost(selection.sheet, selection.cell))
      .then(
        (cost) => {
          show({ cell: selection, cost });
        },
        (error: unknown) => {
          show({ cell: selection, failure: failureText(error) });
        },
      );
    return () => {
      isWanted = false;
    };
  }, [selection]);
  if (!found || found.cell.sheet !== selection.sheet || found.cell.cell !== selection.cell)
    return <p role="status">Looking at the cell</p>;
  if ("failure" in found) return <Announcement failure={found.failure} />;
  if (!found.cost) return <p>{messages.nothingToExplain}</p>;
  return <ExplainedCost cost={found.cost} value={selection.value} />;
}
