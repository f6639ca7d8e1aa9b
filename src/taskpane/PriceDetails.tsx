import { Badge, Field, Link, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { toIso } from "../dates";
import {
  type CatalogueRow,
  componentsOf,
  type End,
  findPrice,
  type FoundPrice,
  inclusionOf,
  type Item,
  priceBook,
  type Status,
} from "../pricebook";
import { isProblem } from "../problems";
import { dateText } from "./money-text";
import { StepChart } from "./price-charts";
import { moneyText, priceText, sourceLink } from "./price-text";
import { aheadText, stepsOf } from "./prices/steps";
import { vendorPage } from "./prices/vendor-page";
import { PutInCell } from "./PutInCell";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
});

/** The prices of one plan or model: choose the component, see what is known about its price, put it into a cell. */
export function PriceDetails({
  row: { item, component: main, status, end },
  inExcel,
}: {
  row: CatalogueRow;
  inExcel: boolean;
}) {
  const styles = useStyles();
  const components = componentsOf(priceBook, item);
  const [component, setComponent] = useState(main ?? components[0] ?? "");
  const price = priceOrReason(item, component);
  return (
    <div className={styles.root}>
      {components.length > 0 && (
        <Field label="Component">
          <Select
            value={component}
            onChange={(_event, { value }) => {
              setComponent(value);
            }}
          >
            {components.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
      )}
      {typeof price === "string" ? (
        <>
          <Text>{price}</Text>
          <Source source={item.source} />
        </>
      ) : (
        <>
          <Text weight="semibold">{priceText(price)}</Text>
          <OverTime item={item} component={component} price={price} />
          <Facts price={price} item={item} />
        </>
      )}
      <Text>{lifeText(status, end)}</Text>
      <Boundaries item={item} />
      {typeof price !== "string" && (
        <PutInCell key={component} item={item} component={component} price={price} inExcel={inExcel} />
      )}
    </div>
  );
}

/** "current", "legacy: ends on 11 Dec 2026, replaced by gpt-6.1-sol" */
function lifeText(status: Status, end: End | undefined): string {
  if (!end) return `Status: ${status}`;
  const ends = status === "retired" ? "ended" : "ends";
  return `Status: ${status}, ${ends} on ${dateText(end.on)}${end.replacedBy ? `, replaced by ${end.replacedBy}` : ""}`;
}

/** The price, or the sentence that says why there is none. */
function priceOrReason(item: Item, component: string): FoundPrice | string {
  try {
    return findPrice(priceBook, { item, component });
  } catch (thrown) {
    if (isProblem(thrown)) return thrown.message;
    throw thrown;
  }
}

/** What is announced, and the price since it is on record: nothing of a price that never moved. */
function OverTime({ item, component, price }: { item: Item; component: string; price: FoundPrice }) {
  const steps = stepsOf(item, component);
  const money = (amount: number) => moneyText(amount, price.currency);
  const ahead = aheadText(steps, money, dateText);
  if (steps.length < 2) return null;
  return (
    <>
      {ahead !== undefined && <Text className="warn">{ahead}</Text>}
      <StepChart
        name={`${item.name}, ${component}`}
        steps={steps.map(({ from, amount }) => ({ at: from, from: dateText(toIso(from)), amount }))}
        today={priceBook.date}
        money={money}
      />
    </>
  );
}

function Facts({ price, item }: { price: FoundPrice; item: Item }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      <dt>In force</dt>
      <dd>
        {price.effectiveFrom === null ? "since before the price book began" : `since ${dateText(price.effectiveFrom)}`}
      </dd>
      <dt>Verified</dt>
      <dd>{dateText(price.verifiedOn)}</dd>
      <dt>Confidence</dt>
      <dd>
        <Badge appearance="outline" color="informative">
          {price.confidence}
        </Badge>
      </dd>
      <dt>Source</dt>
      <dd>
        <Source source={price.source} />
      </dd>
      <VendorPage item={item} source={price.source} />
      {price.guaranteedUntil !== undefined && (
        <>
          <dt>Promised</dt>
          <dd>until {dateText(price.guaranteedUntil)}</dd>
        </>
      )}
      {price.note !== undefined && (
        <>
          <dt>Note</dt>
          <dd>{price.note}</dd>
        </>
      )}
    </dl>
  );
}

/** Beside a source that is no page of the vendor, for those who want to see it there. */
function VendorPage({ item, source }: { item: Item; source: string }) {
  const page = vendorPage(item);
  if (page === undefined || source.includes(page)) return null;
  return (
    <>
      <dt>Vendor’s page</dt>
      <dd>
        <Source source={page} />
      </dd>
    </>
  );
}

function Source({ source }: { source: string }) {
  const { text, href } = sourceLink(source);
  return href === undefined ? (
    <Text>{text}</Text>
  ) : (
    <Link href={href} target="_blank" rel="noopener noreferrer" inline>
      {text}
    </Link>
  );
}

/** What the plan gives of the vendor's other products: the line that two budgets must not blur. */
function Boundaries({ item }: { item: Item }) {
  const products = new Set(priceBook.inclusions.filter(({ plan }) => plan === item.id).map(({ product }) => product));
  return [...products].map((product) => {
    const answer = inclusionOrReason(item, product);
    return (
      <Text key={product}>
        <strong>{product}:</strong> {answer}
      </Text>
    );
  });
}

function inclusionOrReason(item: Item, product: string): string {
  try {
    return inclusionOf(priceBook, item, product).answer;
  } catch (thrown) {
    if (isProblem(thrown)) return thrown.message;
    throw thrown;
  }
}
