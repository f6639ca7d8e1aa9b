import { SCENARIO_FACTORS } from "../../budget";
import { ActionButton } from "../ActionButton";
import { NumberField } from "../NumberField";
import { SheetLink } from "../SheetLink";
import { TaskPage } from "../TaskPage";
import { TextField } from "../TextField";
import { useKept } from "../use-kept";
import { useTask } from "../use-task";
import { work } from "../work";

type Factors = Record<(typeof SCENARIO_FACTORS)[number]["key"], string>;

/** A further scenario in one step: its column on Assumptions, its live sheet, its rows on Comparison. */
export default function AddScenario({ inExcel }: { inExcel: boolean }) {
  const task = useTask("scenario");
  const [name, setName] = useKept("scenario name", () => "What if");
  const [factors, setFactors] = useKept<Factors>("scenario factors", () => ({
    ...{ seats: "1", usage: "1", credits: "1" },
    ...{ price: "1", exchangeRate: "1" },
  }));
  const add = () =>
    void task.run("Adding the scenario", async () => {
      const { addScenario } = await work();
      const number = (text: string) => (text.trim() === "" ? NaN : Number(text));
      const { seats, usage, credits, price, exchangeRate } = factors;
      const added = await addScenario({
        name,
        ...{ seats: number(seats), usage: number(usage), credits: number(credits) },
        ...{ price: number(price), exchangeRate: number(exchangeRate) },
      });
      return {
        phase: "done",
        said: (
          <>
            Scenario “{added.name}” added. Go to <SheetLink sheets={[added.sheet]} ending={added.sheet} /> or
            Comparison.
          </>
        ),
        undo: added.undo,
      };
    });
  return (
    <TaskPage
      title="Add a scenario"
      back={["scenarios", "Scenarios"]}
      about="Adds a column on Assumptions, a live sheet and its rows on Comparison. Factors can be changed on Assumptions at any time; 1 changes nothing."
      task={task}
      failed="No scenario was added."
    >
      <TextField label="Name" value={name} onChange={setName} />
      {SCENARIO_FACTORS.map(({ key, label, note }) => (
        <NumberField
          key={key}
          label={label}
          hint={note}
          value={factors[key]}
          onChange={(value) => {
            setFactors({ ...factors, [key]: value });
          }}
        />
      ))}
      <ActionButton inExcel={inExcel} onClick={add}>
        Add scenario
      </ActionButton>
    </TaskPage>
  );
}
