import { Button } from "@fluentui/react-components";
import type { ExplainedCost as Explained } from "../../commands/explain";
import * as messages from "../../messages";
import { findItem, priceBook } from "../../pricebook";
import { isProblem } from "../../problems";
import { valueText } from "../formula/charge-text";
import { dateText } from "../money-text";
import { routeNames } from "../price-text";
import { go } from "../shell/routing";
import { Section } from "../shell/Section";
import { ChargeTable } from "./ChargeTable";
import { PriceSources } from "./PriceSources";

/** A cost of one line of the budget, in a month or a fiscal year. */
export function ExplainedCost({ cost: explained, value }: { cost: Explained; value: unknown }) {
  const { line, part, route, months, year, scenario, currency, cost, why, charges, known, multipliers, item } =
    explained;
  const when = year === undefined ? dateText((months[0] ?? "").slice(0, 7)) : `fiscal year ${year}`;
  const id = idOf(item);
  const isSame = typeof value === "number" && cost !== null && Math.abs(value - cost) <= 0.005;
  return (
    <>
      <p>
        <strong>{line}</strong>
        {part !== "" && `, ${part}`}: {routeNames[route]}, {when}, scenario {scenario}.
      </p>
      <Section
        title="What it is made of"
        aside={cost !== null && <span className="figure">{valueText(cost, currency)}</span>}
      >
        {cost === null ? (
          <p className="bad">{why ?? messages.noPriceInSomeMonth}</p>
        ) : (
          <ChargeTable
            {...{ charges, currency }}
            total={cost}
            known={known.map(({ month, amount }) => ({ name: dateText(month.slice(0, 7)), amount }))}
          />
        )}
        {multipliers.length > 0 && (
          <p className="quiet">
            Rates are times{" "}
            {multipliers.map((factor) => factor.toLocaleString("en-US", { maximumFractionDigits: 6 })).join(", ")}: the
            exchange rate and the scenario’s factor of prices.
          </p>
        )}
        {cost !== null &&
          (isSame ? (
            <p className="quiet">The same as in the cell.</p>
          ) : (
            <p className="warn">
              {messages.cellShowsOther(typeof value === "number" ? valueText(value, currency) : "something else")}
            </p>
          ))}
      </Section>
      <PriceSources
        charges={charges}
        pricedOn={`the first day of each month, as known on ${dateText(explained.pricesKnownOn)}`}
      />
      {id !== undefined && (
        <div className="actions">
          <Button
            onClick={() => {
              go(`price/${id}`);
            }}
          >
            Open the price
          </Button>
        </div>
      )}
    </>
  );
}

function idOf(item: string): string | undefined {
  try {
    return findItem(priceBook, item).id;
  } catch (thrown) {
    if (isProblem(thrown)) return undefined;
    throw thrown;
  }
}
