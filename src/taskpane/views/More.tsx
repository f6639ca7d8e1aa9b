import { useKnown } from "../shell/budget-status";
import { Head } from "../shell/Head";
import type { PageProps } from "../shell/page-props";
import { Row } from "../shell/Row";
import { Section } from "../shell/Section";

/** Everything that is not asked for every day. */
export default function More({ inExcel }: PageProps) {
  const isOff = useKnown().kind === "none" && inExcel;
  return (
    <>
      <Head title="More">For the budget on whose sheet you are. Before anything is replaced you are asked.</Head>
      {isOff && (
        <p>
          This workbook has no budget yet, and most of this needs one. <a href="#/home">Start one on Home</a>.
        </p>
      )}
      <Section title="Look closer">
        <ul className="rows">
          <Row isOff={isOff} page="checks" name="Checks" note="What fails, what it means and where to put it right" />
          <Row
            isOff={isOff}
            page="actuals"
            name="Actuals"
            note="Vendors’ exports on your lines: receipts, variance, forecast"
          />
          <Row
            isOff={isOff}
            page="what-if"
            name="What if"
            note="Ranges, what moves the cost most, how far a number can go"
          />
          <Row page="explain" name="Explain this figure" note="What the selected cell is made of, and from where" />
          <Row
            isOff={isOff}
            page="scenarios"
            name="Scenarios"
            note="What each costs, what makes the difference, a further one"
          />
        </ul>
      </Section>
      <Section title="Now and then">
        <ul className="rows">
          <Row isOff={isOff} page="refresh" name="Refresh prices" note="Shows what changes in money before it writes" />
          <Row
            isOff={isOff}
            page="approve"
            name="Save as approved"
            note="Keeps today’s figures, to compare later ones with"
          />
          <Row
            isOff={isOff}
            page="data"
            name="Add a table for pivots"
            note="A row for each line and month, for uploads too"
          />
          <Row
            isOff={isOff}
            page="export"
            name="Export the budget"
            note="As JSON or as a workbook without the add-in"
          />
          <Row isOff={isOff} page="repair" name="Repair formulas" note="When cells show #NAME?" />
          <Row
            isOff={isOff}
            page="rebuild"
            name="Rebuild sheets"
            note="When lines need more room or formulas are lost"
          />
        </ul>
      </Section>
      <Section title="About">
        <ul className="rows">
          <Row page="help" name="Help" note="Functions, questions, what leaves this machine" />
          <Row page="self-test" name="Check this Excel" note="Tries functions and an undo, and gives a report" />
        </ul>
      </Section>
    </>
  );
}
