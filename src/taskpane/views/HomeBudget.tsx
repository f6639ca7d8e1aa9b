import { Button } from "@fluentui/react-components";
import type { Headlines, SideHeadline } from "../../commands/status";
import { toIso } from "../../dates";
import { Announcement } from "../Announcement";
import { MonthBars } from "../charts";
import { LimitBar } from "../LimitBar";
import { dateText, wholeText } from "../money-text";
import { useKnown } from "../shell/budget-status";
import { type Freshness, useFollowing, useFreshness } from "../shell/following";
import { Foot } from "../shell/Foot";
import { Head } from "../shell/Head";
import { keptReading, type LastRead } from "../shell/kept-reading";
import { go, linePage } from "../shell/routing";
import { Row } from "../shell/Row";
import { Section } from "../shell/Section";
import { useKept } from "../use-kept";
import { statusWork } from "../work";

const KEY = "home: headlines";
/** What the first sheet says. Where Excel does not answer, what was read before stays, and is said to be old. */
const readHeadlines = keptReading(KEY, async () => (await statusWork()).readHome());

/** What stands under the title: the year, or why the figures below are not those of the workbook as it is now. */
const STANDING: Record<Exclude<Freshness, "current" | "unwatched">, string> = {
  changed: "The workbook has changed: reading it again",
  "not calculated": "Not calculated: press F9 in Excel",
  unreadable: "As last read: the workbook cannot be read just now",
};

/** A part of a year is told, for its sums are not those of a year. */
const yearText = (year: number, months: number): string =>
  `Fiscal year ${year}${months === 12 ? "" : `, ${months} ${months === 1 ? "month" : "months"} of it`}`;

/** How the budget stands: access and metered apart, what needs a decision, what falls due. */
export default function HomeBudget() {
  useFollowing(readHeadlines);
  const [read] = useKept<LastRead<Headlines>>(KEY, () => undefined);
  const freshness = useFreshness();
  if (read === undefined)
    return (
      <>
        <Head title="Budget" />
        <p role="status">Reading the budget</p>
      </>
    );
  if ("failure" in read)
    return (
      <>
        <Head title="Budget" />
        <Announcement failure={read.failure} />
      </>
    );
  const { title, year, currency, sides, decisions, due } = read.read;
  const money = (amount: number) => wholeText(amount, currency);
  const old = freshness === "current" || freshness === "unwatched" ? undefined : STANDING[freshness];
  return (
    <>
      <Head title={title}>{old ?? yearText(year, sides[0]?.months.length ?? 12)}</Head>
      <div className={old === undefined ? "figures" : "figures old"} aria-busy={old !== undefined}>
        {sides.map((side) => (
          <SideSection key={side.side} side={side} money={money} />
        ))}
        <Section title="Needs a decision" aside={<span className="count">{decisions.count}</span>}>
          {decisions.count === 0 && <p>Nothing needs a decision.</p>}
          <ul className="rows">
            {decisions.worst.map(({ name, isLine, what, amount, against, approver }) => (
              <Row
                key={name + what}
                page={isLine ? linePage(name) : "lines"}
                name={name}
                {...(amount !== null && { amount: money(amount) })}
                tone={/^(Over|No price)/.test(what) ? "bad" : "warn"}
                note={[what, against !== null && against > 0 && `against ${money(against)}`, approver]
                  .filter(Boolean)
                  .join(" · ")}
              />
            ))}
          </ul>
        </Section>
        <Section title="Next three months" aside={<span className="count">{due.count}</span>}>
          {due.count === 0 && <p>Nothing falls due.</p>}
          <ul className="rows">
            {due.first.map(({ name, what, month, money: amount }) => (
              <Row
                key={`${name} ${what} ${month}`}
                page={linePage(name)}
                name={name}
                {...(amount !== null && { amount: wholeText(amount, currency, !what.startsWith("renews")) })}
                note={`${dateText(toIso(month).slice(0, 7))} · ${what}`}
              />
            ))}
          </ul>
        </Section>
        <Memo sides={sides} money={money} />
      </div>
      <NextFoot />
    </>
  );
}

const SIDE = {
  access: { title: "Access", is: "People: subscriptions, seats, contracts" },
  metered: { title: "Metered", is: "Systems: API, credits, contract usage" },
} as const;

interface SideProps {
  side: SideHeadline;
  money: (amount: number) => string;
}

function SideSection({ side: { side, thisYear, limit, approved, owner, months }, money }: SideProps) {
  const { title, is } = SIDE[side];
  const against = thisYear === null || approved === null ? null : thisYear - approved;
  return (
    <Section title={title} aside={<span className="figure">{thisYear === null ? "incomplete" : money(thisYear)}</span>}>
      <p className="quiet">
        {is}
        {owner !== "" && ` · Owner: ${owner}`}
      </p>
      {thisYear === null && (
        <p className="bad">A line has no price, so there is no sum. It is under “Needs a decision”.</p>
      )}
      {thisYear !== null && limit > 0 && <LimitBar used={thisYear} limit={limit} money={money} />}
      {limit <= 0 && <p className="quiet">No limit is set on Assumptions.</p>}
      {against !== null && <p className="quiet">{approvedText(against, money)}</p>}
      <MonthBars
        name={title}
        series={side}
        money={money}
        months={months.map(({ month, cost, limit: ofMonth }) => ({
          name: dateText(toIso(month).slice(0, 7)),
          amount: cost,
          limit: ofMonth,
        }))}
      />
    </Section>
  );
}

function approvedText(difference: number, money: (amount: number) => string): string {
  if (Math.abs(difference) < 0.5) return "As approved";
  return `${money(Math.abs(difference))} ${difference > 0 ? "above" : "below"} what was approved`;
}

const to = (page: string) => () => {
  go(page);
};

/** What matters now: checks that fail before anything else. */
function NextFoot() {
  const known = useKnown();
  const fails = known.kind === "budget" && known.checks?.fail === true;
  return (
    <Foot>
      <div className="actions">
        {fails && (
          <Button appearance="primary" onClick={to("checks")}>
            Look at the checks
          </Button>
        )}
        <Button appearance={fails ? "secondary" : "primary"} onClick={to("new-line")}>
          Add a line
        </Button>
        {!fails && <Button onClick={to("actuals")}>Import actuals</Button>}
      </div>
    </Foot>
  );
}

/** Never the headline: the two are bought, owned and limited apart. */
function Memo({ sides, money }: { sides: readonly SideHeadline[]; money: (amount: number) => string }) {
  const sum = sides.reduce<number | null>(
    (both, { thisYear }) => (both === null || thisYear === null ? null : both + thisYear),
    0,
  );
  return (
    <p className="quiet">
      Both together, as a memo only: {sum === null ? "incomplete, a line has no price" : money(sum)}.
    </p>
  );
}
