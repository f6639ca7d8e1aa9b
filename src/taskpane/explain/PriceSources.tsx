import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { type Price, priceBook, unitText } from "../../pricebook";
import type { CostLine } from "../../pricing";
import { priceOf } from "../formula/charge-text";
import { dateText } from "../money-text";
import { moneyText, sourceLink } from "../price-text";
import { vendorPage } from "../prices/vendor-page";
import { Section } from "../shell/Section";

interface Props {
  charges: readonly CostLine[];
  /** "23 Nov 2026: no date was given" */
  pricedOn: string;
}

/** Each price behind some charges: since when it holds, when and where it was read, how sure it is. */
export function PriceSources({ charges, pricedOn }: Props) {
  const prices = [...new Set(charges.flatMap((line) => priceOf(line) ?? []))];
  const others = charges.filter((line) => line.amount !== 0 && priceOf(line) === undefined);
  if (charges.length === 0) return null;
  return (
    <Section title="Where the prices come from">
      {prices.map((price) => (
        <div key={`${price.item} ${price.component} ${price.effectiveFrom}`}>
          <h3>
            {nameOf(price)}, {price.component}
          </h3>
          <PriceFacts price={price} />
        </div>
      ))}
      {others.length > 0 && (
        <p>
          Not from the price book: {[...new Set(others.map(({ component }) => component))].join(", ")}. A negotiated
          rate, an item of your own or a term of the contract.
        </p>
      )}
      <dl className="facts">
        <Fact name="Priced on">{pricedOn}</Fact>
      </dl>
    </Section>
  );
}

const nameOf = ({ item }: Price): string => priceBook.items.find(({ id }) => id === item)?.name ?? item;

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const PriceFacts = ({ price }: { price: Price }) => (
  <dl className="facts">
    {price.amount !== null && (
      <Fact name="Price">
        {moneyText(price.amount, price.currency)} per {unitText(price.per, price.unit)}
      </Fact>
    )}
    <Fact name="In force">
      {price.effectiveFrom === null ? "since before the price book began" : `since ${dateText(price.effectiveFrom)}`}
    </Fact>
    <Fact name="Verified">{dateText(price.verifiedOn)}</Fact>
    <Fact name="Confidence">{price.confidence}</Fact>
    <Fact name="Source">
      <Source source={price.source} />
    </Fact>
    <PageOfVendor price={price} />
  </dl>
);

/** Where the source is another, beside it. */
function PageOfVendor({ price }: { price: Price }) {
  const item = priceBook.items.find(({ id }) => id === price.item);
  const page = item && vendorPage(item);
  if (page === undefined || price.source.includes(page)) return null;
  return (
    <Fact name="Vendor’s page">
      <Source source={page} />
    </Fact>
  );
}

function Source({ source }: { source: string }) {
  const { text, href } = sourceLink(source);
  return href === undefined ? (
    text
  ) : (
    <Link href={href} target="_blank" rel="noopener noreferrer" inline>
      {text}
    </Link>
  );
}
