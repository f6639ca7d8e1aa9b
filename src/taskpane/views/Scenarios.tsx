import { SCENARIO_FACTORS, type Side, SIDES } from "../../budget";
import type { ScenariosRead } from "../../commands";
import * as messages from "../../messages";
import { Announcement } from "../Announcement";
import { FigureTable } from "../FigureTable";
import { wholeText } from "../money-text";
import { SheetLink } from "../SheetLink";
import { useFollowing } from "../shell/following";
import { Head } from "../shell/Head";
import { keptReading, type LastRead } from "../shell/kept-reading";
import type { PageProps } from "../shell/page-props";
import { Row } from "../shell/Row";
import { Section } from "../shell/Section";
import { useKept } from "../use-kept";
import { work } from "../work";

const KEY = "scenarios: read";
const readAgain = keptReading(KEY, async () => (await work()).readScenarios());

const UNKNOWN = "no price";
const HALF_A_CENT = 0.005;

/** What each scenario costs, access and metered apart, and what makes it differ from the first. */
export default function Scenarios({ inExcel }: PageProps) {
  useFollowing(readAgain, inExcel);
  const [state] = useKept<LastRead<ScenariosRead>>(KEY, () => undefined);
  return (
    <>
      <Head title="Scenarios" back={["more", "More"]}>
        What if another scenario comes true. The sheets follow the one chosen on Assumptions.
      </Head>
      {!inExcel && <p>It reads the budget that is open in Excel.</p>}
      {inExcel && !state && <p role="status">Reading Comparison</p>}
      {state && "failure" in state && <Announcement failure={state.failure} />}
      {state && "read" in state && <Figures {...state.read} />}
      <ul className="rows">
        <Row page="scenario" name="Add a scenario" note="Low, high or what if, beside the others" />
      </ul>
    </>
  );
}

function Figures({ years, currency, scenarios, sheet }: ScenariosRead) {
  const money = (amount: number | null, signed = false) =>
    amount === null ? UNKNOWN : wholeText(amount, currency, signed);
  const [first, ...others] = scenarios;
  const alike = others.filter(costsAsMuch).map(({ name }) => name);
  const stale = others.find(({ driversHold }) => driversHold !== "holds");
  return (
    <>
      {SIDES.map(({ key, label }) => (
        <Section key={key} title={label}>
          <FigureTable
            name={label}
            head={["Scenario", ...years, `To ${first?.name ?? ""}`]}
            rows={scenarios.map((scenario) => sideRow(scenario.name, scenario[key], money))}
          />
        </Section>
      ))}
      {others.length > 0 && (
        <Section title={`What makes the difference to ${first?.name ?? ""}`}>
          <FigureTable
            name="By driver"
            head={["Driver", ...others.map(({ name }) => name)]}
            rows={SCENARIO_FACTORS.map(({ key, driver }) => [
              driver,
              ...others.map(({ drivers }) => money(drivers[key], true)),
            ])}
          />
          {alike.length > 0 && <p>{messages.scenariosAlike(alike, first?.name ?? "")}</p>}
          {stale && (
            <p>
              {stale.name}: {stale.driversHold}. Rebuild sheets works the differences by driver out again.
            </p>
          )}
        </Section>
      )}
      <p>
        Month by month, with charts, on <SheetLink sheets={[sheet]} ending={sheet} />.
      </p>
    </>
  );
}

/** Nothing makes a difference to the first: so it is with scenarios that nobody has filled in yet. */
const costsAsMuch = ({ access, metered, drivers }: ScenariosRead["scenarios"][number]): boolean =>
  [access.more, metered.more, ...Object.values(drivers)].every(
    (difference) => difference !== null && Math.abs(difference) < HALF_A_CENT,
  );

const sideRow = (
  name: string,
  { thisYear, nextYear, more }: ScenariosRead["scenarios"][number][Side],
  money: (amount: number | null, signed?: boolean) => string,
): string[] => [name, money(thisYear), money(nextYear), money(more, true)];
