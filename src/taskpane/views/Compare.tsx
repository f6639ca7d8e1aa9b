import { Button } from "@fluentui/react-components";
import * as messages from "../../messages";
import { findItem, priceBook } from "../../pricebook";
import { amountText } from "../money-text";
import { NumberField } from "../NumberField";
import { Bars, BreakEvenChart } from "../price-charts";
import { compare, type Compared, type Even, even, type Workload } from "../prices/compare";
import { useComparison } from "../prices/comparison";
import { Head } from "../shell/Head";
import { Section } from "../shell/Section";
import { useKept } from "../use-kept";

const back = ["prices", "Prices"] as const;
const FIELDS = [
  ["people", "People"],
  ["requests", "Requests a person and month"],
  ["inputTokens", "Input tokens a request"],
  ["outputTokens", "Output tokens a request"],
] as const;

type Typed = Record<keyof Workload, string>;
const firstWorkload = (): Typed => ({ people: "20", requests: "400", inputTokens: "4000", outputTokens: "600" });

/** Plans and models on the user's own workload: what each costs a month, and where seats and API meet. */
export default function Compare() {
  const { ids, toggle } = useComparison();
  const [typed, setTyped] = useKept("compare: workload", firstWorkload);
  const workload: Workload = {
    people: Number(typed.people),
    requests: Number(typed.requests),
    inputTokens: Number(typed.inputTokens),
    outputTokens: Number(typed.outputTokens),
  };
  const compared = ids.map((id) => compare(findItem(priceBook, id), workload));
  const currency = compared.flatMap((each) => ("currency" in each ? each.currency : []))[0] ?? "USD";
  const money = (amount: number) => amountText(amount, currency);
  const bars = compared.flatMap((each) =>
    "cost" in each && each.currency === currency
      ? { name: each.item.name, amount: each.cost, series: each.isSeat ? ("access" as const) : ("metered" as const) }
      : [],
  );
  const credited = compared.filter((each) => "credits" in each && each.credits > 0);
  return (
    <>
      <Head title="Compare" back={back}>
        A month of your own work, by seats and by the API.
      </Head>
      <Section title="Your workload">
        <div className="two">
          {FIELDS.map(([name, label]) => (
            <NumberField
              key={name}
              label={label}
              value={typed[name]}
              onChange={(value) => {
                setTyped({ ...typed, [name]: value });
              }}
            />
          ))}
        </div>
      </Section>
      <Section title="Cost a month">
        {ids.length < 2 && <p>Choose at least two under Prices.</p>}
        <Bars name="Cost a month" bars={bars} money={money} />
        {compared.map(
          (each) =>
            "why" in each && (
              <p key={each.item.id} className="bad">
                {each.item.name}: {each.why}
              </p>
            ),
        )}
        {credited.length > 0 && (
          <p className="quiet">
            Net of the API credits that seats include:{" "}
            {credited.map((each) => `${each.item.name} ${"credits" in each ? money(each.credits) : ""}`).join(", ")}.
            Seats short of a minimum are paid too.
          </p>
        )}
        <div className="actions">
          {compared.map(({ item }) => (
            <Button
              key={item.id}
              size="small"
              aria-label={`Remove ${item.name}`}
              onClick={() => {
                toggle(item.id);
              }}
            >
              {item.name} ✕
            </Button>
          ))}
        </div>
      </Section>
      <Pairs {...{ compared, workload, money }} />
    </>
  );
}

interface PairsProps {
  compared: readonly Compared[];
  workload: Workload;
  money: (amount: number) => string;
}

/** Every seat against every model. */
function Pairs({ compared, workload, money }: PairsProps) {
  const pairs = compared
    .filter(({ isSeat }) => isSeat)
    .flatMap((seat) => compared.filter(({ isSeat }) => !isSeat).map((model) => ({ seat, model })));
  if (pairs.length === 0) return null;
  return (
    <Section title="Seat against API">
      {pairs.map(({ seat, model }) => {
        const found = even(seat, model, workload);
        return (
          <div key={`${seat.item.id} ${model.item.id}`}>
            <h3>
              {seat.item.name} and {model.item.name}
            </h3>
            {typeof found === "string" ? (
              <p>{found}</p>
            ) : (
              <>
                <p>{sentence(found, workload.requests)}</p>
                <BreakEvenChart
                  seat={seat.item.name}
                  model={model.item.name}
                  seatCost={found.seatCost}
                  perRequest={found.perRequest}
                  requests={workload.requests}
                  even={found.requests}
                  money={money}
                />
              </>
            )}
          </div>
        );
      })}
      <p className="quiet">{messages.sameProduct}</p>
    </Section>
  );
}

function sentence({ requests }: Even, asked: number): string {
  const at = Math.round(requests).toLocaleString("en-US");
  if (Math.round(requests) === asked) return `At ${at} requests a person both cost the same.`;
  return asked > requests
    ? `At ${asked.toLocaleString("en-US")} requests a person the seat is cheaper. Below ${at} the API is.`
    : `At ${asked.toLocaleString("en-US")} requests a person the API is cheaper. Above ${at} the seat is.`;
}
