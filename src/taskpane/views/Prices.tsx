import { Button, Checkbox, Field, SearchBox } from "@fluentui/react-components";
import { useMemo } from "react";
import * as messages from "../../messages";
import { catalogue, priceBook } from "../../pricebook";
import { mainPriceText, routeNames } from "../price-text";
import { isComparable, MOST_COMPARED } from "../prices/compare";
import { useComparison } from "../prices/comparison";
import { notCovered, searchCatalogue } from "../search";
import { Foot } from "../shell/Foot";
import { Head } from "../shell/Head";
import { go } from "../shell/routing";
import { Row } from "../shell/Row";
import { useDebounced } from "../use-debounced";
import { useKept } from "../use-kept";

const PAGE = 12;
const rows = catalogue(priceBook, { retired: true });

/** Finds a plan or model in the price book; a row leads to all about its prices. */
export default function Prices() {
  const [query, setQuery] = useKept("prices: query", () => "");
  const [shown, setShown] = useKept("prices: shown", () => PAGE);
  const { ids, toggle, clear } = useComparison();
  const settledQuery = useDebounced(query, 200);
  const found = useMemo(() => searchCatalogue(rows, settledQuery), [settledQuery]);
  return (
    <>
      <Head title="Prices">
        Tick up to four and <a href="#/compare">compare</a> them on your own work.
      </Head>
      <Field label="Plan, model or vendor">
        <SearchBox
          value={query}
          placeholder="claude team"
          onChange={(_event, { value }) => {
            setQuery(value);
            setShown(PAGE);
          }}
        />
      </Field>
      <p role="status" className="quiet">
        {found.length === 0
          ? nothingText(settledQuery)
          : `${found.length} ${found.length === 1 ? "plan or model" : "plans and models"}`}
      </p>
      {found.length > 0 && (
        <ul className="rows">
          {found.slice(0, shown).map((row) => (
            <Row
              key={row.item.id}
              page={`price/${row.item.id}`}
              name={row.item.name}
              note={`${row.item.vendorName} · ${routeNames[row.item.route]} · ${mainPriceText(row)}`}
              {...(isComparable(row.item) && {
                before: (
                  <Checkbox
                    aria-label={`Compare ${row.item.name}`}
                    checked={ids.includes(row.item.id)}
                    disabled={ids.length >= MOST_COMPARED && !ids.includes(row.item.id)}
                    onChange={() => {
                      toggle(row.item.id);
                    }}
                  />
                ),
              })}
            />
          ))}
        </ul>
      )}
      {found.length > shown && (
        <Button
          onClick={() => {
            setShown(shown + PAGE);
          }}
        >
          Show more
        </Button>
      )}
      {ids.length > 0 && (
        <Foot>
          <div className="actions">
            <Button
              appearance="primary"
              disabledFocusable={ids.length < 2}
              onClick={() => {
                go("compare");
              }}
            >
              {ids.length < 2 ? "Choose one more to compare" : `Compare ${ids.length}`}
            </Button>
            <Button onClick={clear}>Clear</Button>
          </div>
        </Foot>
      )}
    </>
  );
}

function nothingText(query: string): string {
  const product = notCovered(query);
  return product === undefined ? messages.nothingFound(query) : messages.notCovered(product);
}
