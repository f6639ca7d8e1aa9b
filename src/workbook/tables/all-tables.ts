import type { SheetKey } from "../names";
import { CHANGE_LOG, MISTAKE_ANSWERS } from "./about";
import { ACTUALS } from "./actuals";
import { CHANGES } from "./changes";
import { GRANTS } from "./grants";
import { PRICE_TIERS } from "./price-tiers";
import { NEGOTIATED_RATES } from "./rates";
import { API, CREDITS, ENTERPRISE, SEATS, SUBSCRIPTIONS, WORKSPACES } from "./registers";
import { ROUTE_CONTROLS } from "./routes";
import type { Table } from "./table";
import { SIGN_OFFS } from "./verify";

/** Every table of inputs that a budget's sheets have, with its sheet. */
export const TABLES: readonly { sheet: SheetKey; table: Table }[] = [
  { sheet: "subscriptions", table: SUBSCRIPTIONS },
  { sheet: "seats", table: WORKSPACES },
  { sheet: "seats", table: SEATS },
  { sheet: "api", table: API },
  { sheet: "credits", table: CREDITS },
  { sheet: "enterprise", table: ENTERPRISE },
  { sheet: "enterprise", table: PRICE_TIERS },
  { sheet: "subscriptions", table: CHANGES },
  { sheet: "seats", table: CHANGES },
  { sheet: "credits", table: GRANTS },
  { sheet: "rates", table: NEGOTIATED_RATES },
  { sheet: "actuals", table: ACTUALS },
  { sheet: "assumptions", table: ROUTE_CONTROLS },
  { sheet: "about", table: MISTAKE_ANSWERS },
  { sheet: "about", table: CHANGE_LOG },
  { sheet: "verify", table: SIGN_OFFS },
];
