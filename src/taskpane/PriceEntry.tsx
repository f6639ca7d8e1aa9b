import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { CatalogueRow } from "../pricebook";
import { dateText, priceText, routeNames } from "./price-text";
import { PriceDetails } from "./PriceDetails";

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  facts: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  vendor: { color: tokens.colorNeutralForeground2 },
  entry: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  panel: { paddingBottom: tokens.spacingVerticalM },
});

/** One plan or model of the list: who sells it, how it is bought, its main price; opened, all about its prices. */
export function PriceEntry({ row, inExcel }: { row: CatalogueRow; inExcel: boolean }) {
  const styles = useStyles();
  const { item } = row;
  return (
    <AccordionItem className={styles.entry} value={item.id}>
      <AccordionHeader as="h3" expandIconPosition="end">
        <span className={styles.header}>
          <Text weight="semibold">{item.name}</Text>
          <span className={styles.facts}>
            <Text size={200} className={styles.vendor}>
              {item.vendorName}
            </Text>
            <Badge appearance="outline" color="informative">
              {routeNames[item.route]}
            </Badge>
            <Text size={200}>{mainPriceText(row)}</Text>
          </span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <PriceDetails row={row} inExcel={inExcel} />
      </AccordionPanel>
    </AccordionItem>
  );
}

/** Null is never shown as a price: either one has to ask for it, or the item is priced by its meters or not at all. */
const mainPriceText = ({ item, price, status, end }: CatalogueRow): string =>
  status === "retired" && end
    ? `Retired on ${dateText(end.on)}`
    : price
      ? priceText(price)
      : item.quoteOnly
        ? "Quote only"
        : "No price of its own";
