/** The price book's whole public face. Everything outside this folder imports from here. */
export type * from "./types";
export type * from "./price-book";
export { amendBook, type Amendments } from "./amend";
export { priceBook } from "./bundled";
export { catalogue, mainComponent, unitText, type CatalogueFilter, type CatalogueRow } from "./catalogue";
export { normaliseComponent, parseMode } from "./component";
export { componentsOf, findPrice, ratesFollowed, type FollowedRate } from "./find-price";
export { bookDate } from "./ledger";
export { findItem, isInBook, nearestNames, plainName } from "./names";
export { openPriceBook } from "./open";
export { inclusionOf, NOT_ON_RECORD, productsOf, type FoundInclusion } from "./inclusions";
export { activitiesOf, findActivity, plansOfGroup } from "./plans";
export { withOwnItems, type NamedItem } from "./own-items";
export { ownRows } from "./own-rows";
export { parseRates } from "./rates";
export { readRates } from "./read-rates";
export { endsReadOf, statusOf, type Status } from "./status";
export { allowanceOf, boughtCreditsOf, endOf, itemOn, seatGroupOf } from "./terms";
