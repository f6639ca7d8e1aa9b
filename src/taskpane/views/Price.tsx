import * as messages from "../../messages";
import { catalogue, priceBook } from "../../pricebook";
import { routeNames } from "../price-text";
import { PriceDetails } from "../PriceDetails";
import { Head } from "../shell/Head";
import type { PageProps } from "../shell/page-props";

const rows = catalogue(priceBook, { retired: true });
const back = ["prices", "Prices"] as const;

/** All about the prices of one plan or model. */
export default function Price({ inExcel, rest }: PageProps) {
  const row = rows.find(({ item }) => item.id === rest);
  if (!row)
    return (
      <Head title="Price" back={back}>
        {messages.notInPriceBook(rest)}
      </Head>
    );
  return (
    <>
      <Head title={row.item.name} back={back}>
        {row.item.vendorName} · {routeNames[row.item.route]}
      </Head>
      <div className="section">
        <PriceDetails row={row} inExcel={inExcel} />
      </div>
    </>
  );
}
