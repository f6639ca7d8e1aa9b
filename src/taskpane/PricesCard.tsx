import { Accordion, Button, Field, SearchBox, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { catalogue, priceBook } from "../pricebook";
import { PaneCard } from "./PaneCard";
import { PriceEntry } from "./PriceEntry";
import { searchCatalogue } from "./search";
import { useDebounced } from "./use-debounced";

const PAGE = 12;
const rows = catalogue(priceBook, { retired: true });

/** Finds a plan or model in the price book; the one that is opened can be put into a cell. */
export default function PricesCard({ inExcel }: { inExcel: boolean }) {
  const [query, setQuery] = useState("");
  const settledQuery = useDebounced(query, 200);
  const [shown, setShown] = useState(PAGE);
  const found = useMemo(() => searchCatalogue(rows, settledQuery), [settledQuery]);
  return (
    <PaneCard heading="Prices">
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
      <Text role="status">
        {found.length === 0
          ? `Nothing called “${settledQuery}” is in the price book; try fewer words.`
          : `${found.length} ${found.length === 1 ? "plan or model" : "plans and models"}`}
      </Text>
      <Accordion collapsible>
        {found.slice(0, shown).map((row) => (
          <PriceEntry key={row.item.id} row={row} inExcel={inExcel} />
        ))}
      </Accordion>
      {found.length > shown && (
        <Button
          onClick={() => {
            setShown(shown + PAGE);
          }}
        >
          Show more
        </Button>
      )}
    </PaneCard>
  );
}
