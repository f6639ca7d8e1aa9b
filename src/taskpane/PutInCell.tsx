import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { type FoundPrice, type Item, plainName, priceBook } from "../pricebook";
import { formulaChoices } from "./formulas";
import { draftKey } from "./lines/draft-key";
import { itemKey } from "./lines/fields";
import { isComparable, MOST_COMPARED } from "./prices/compare";
import { useComparison } from "./prices/comparison";
import { usePutInto } from "./put-in-cell";
import { PutOutcomeText } from "./PutOutcomeText";
import { go } from "./shell/routing";
import { keep } from "./use-kept";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

interface Props {
  item: Item;
  component: string;
  price: FoundPrice;
  inExcel: boolean;
}

/** Puts the price, or a formula that asks for it, into the selected cell; asks before it replaces anything. */
export function PutInCell({ item, component, price, inExcel }: Props) {
  const styles = useStyles();
  const choices = formulaChoices(item, component, price);
  const [formula, setFormula] = useState(choices[0]?.formula ?? "");
  const into = usePutInto();
  const { ids, toggle } = useComparison();
  return (
    <div className={styles.root}>
      <Field label="Formula" hint={{ className: styles.formula, children: formula }}>
        <Select
          value={formula}
          onChange={(_event, { value }) => {
            setFormula(value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.formula} value={choice.formula}>
              {choice.label}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={!inExcel}
          onClick={() => {
            into.put({ kind: "formula", formula });
          }}
        >
          Insert as formula
        </Button>
        <Button
          disabledFocusable={!inExcel}
          onClick={() => {
            into.put({ kind: "number", value: price.amount });
          }}
        >
          As value
        </Button>
        <Button
          onClick={() => {
            keep(draftKey(""), { route: item.route, fields: { [itemKey(item.route)]: plainName(priceBook, item) } });
            go("new-line");
          }}
        >
          As line
        </Button>
        {isComparable(item) && (
          <Button
            appearance="subtle"
            disabledFocusable={!ids.includes(item.id) && ids.length >= MOST_COMPARED}
            onClick={() => {
              toggle(item.id);
            }}
          >
            {ids.includes(item.id) ? "Remove from comparison" : "Add to comparison"}
          </Button>
        )}
      </div>
      <PutOutcomeText into={into} />
    </div>
  );
}
