import { useKnown } from "../shell/budget-status";
import { Head } from "../shell/Head";
import type { PageProps } from "../shell/page-props";
import { Row } from "../shell/Row";
import { Section } from "../shell/Section";

interface Task {
  page: string;
  name: string;
  note: string;
  /** it is of use in a workbook that has no budget, too */
  isWithoutBudget?: boolean;
}

const TASKS: readonly { title: string; tasks: readonly Task[] }[] = [
  {
    title: "Look closer",
    tasks: [
      { page: "checks", name: "Checks", note: "What fails, what it means and where to put it right" },
      { page: "actuals", name: "Actuals", note: "Vendors’ exports on your lines: receipts, variance, forecast" },
      { page: "what-if", name: "What if", note: "Ranges, what moves the cost most, how far a number can go" },
      {
        page: "explain",
        name: "Explain this figure",
        note: "What the selected cell is made of, and from where",
        isWithoutBudget: true,
      },
      { page: "scenarios", name: "Scenarios", note: "What each costs, what makes the difference, a further one" },
    ],
  },
  {
    title: "Now and then",
    tasks: [
      { page: "refresh", name: "Refresh prices", note: "Shows what changes in money before it writes" },
      { page: "approve", name: "Save as approved", note: "Keeps today’s figures, to compare later ones with" },
      { page: "data", name: "Add a table for pivots", note: "A row for each line and month, for uploads too" },
      { page: "export", name: "Export the budget", note: "As JSON or as a workbook without the add-in" },
      { page: "repair", name: "Repair formulas", note: "When cells show #NAME?" },
      { page: "rebuild", name: "Rebuild sheets", note: "When lines need more room or formulas are lost" },
    ],
  },
  {
    title: "About",
    tasks: [
      {
        page: "help",
        name: "Help",
        note: "Functions, questions, what leaves this machine",
        isWithoutBudget: true,
      },
      {
        page: "self-test",
        name: "Check this Excel",
        note: "Tries functions and an undo, and gives a report",
        isWithoutBudget: true,
      },
    ],
  },
];

/** Everything that is not asked for every day. */
export default function More({ inExcel }: PageProps) {
  const lacksBudget = useKnown().kind === "none" && inExcel;
  return (
    <>
      <Head title="More">For the budget on whose sheet you are. Before anything is replaced you are asked.</Head>
      {lacksBudget && (
        <p>
          This workbook has no budget yet, and most of this needs one. <a href="#/home">Start one on Home</a>.
        </p>
      )}
      {TASKS.map(({ title, tasks }) => (
        <Section key={title} title={title}>
          <ul className="rows">
            {tasks.map(({ page, name, note, isWithoutBudget = false }) => (
              <Row key={page} page={page} name={name} note={note} isOff={lacksBudget && !isWithoutBudget} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
