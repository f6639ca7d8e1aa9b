import { COLUMN } from "../../sheet";
import { SECTION } from "./assumptions";
import { fields } from "./fields";
import { endNote, sideBySide, type Table } from "./table";

export const LAST_ROW_OF_ROUTES = "Owners and limits of single lines stand on the sheets of their routes";

/** Who answers for each route, and for access and metered as a whole, and what they may spend. */
export const ROUTE_CONTROLS: Table<
  "route" | "owner" | "limitMonth" | "limitYear" | "alertAt" | "approvalAbove" | "approver"
> = {
  key: "routes",
  title: SECTION.routes,
  columns: [
    ...sideBySide(COLUMN.label, [fields.text("route", "Route")]),
    ...sideBySide(COLUMN.firstAttribute, [
      fields.text("owner", "Owner"),
      fields.money("limitMonth", "Limit a month"),
      fields.money("limitYear", "Limit a fiscal year"),
      fields.share("alertAt", "Alert at"),
      fields.money("approvalAbove", "Approval above, a fiscal year"),
      fields.text("approver", "Approver"),
    ]),
  ],
  end: [endNote(LAST_ROW_OF_ROUTES)],
  subject: "route",
  asked: ["route"],
  isNew: true,
};
