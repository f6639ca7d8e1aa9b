import { COUNTED, PERIODS, READ_AS } from "../../budget";
import * as messages from "../../messages";
import { COLUMN, WORKINGS } from "../../sheet";
import { fields } from "./fields";
import { CALLED_UP, LAST_ROW_OF_REGISTER } from "./registers";
import { endLabel, field, sideBySide, type Table } from "./table";

/** Price tiers of contracts, one a row: of usage at list price, of units or of seats. */
export const PRICE_TIERS = {
  key: "priceTiers",
  title: "Price tiers",
  columns: sideBySide(COLUMN.label, [
    fields.text("line", "Contract"),
    fields.choice("counts", "Counts", [...COUNTED]),
    fields.choice("readAs", "Read as", [...READ_AS]),
    fields.choice("period", "Counted over", [...PERIODS]),
    field("from", "From", "input", {
      typed: { rule: { kind: "number", minimum: 0 }, message: messages.typeTierFrom },
    }),
    fields.shareOrBlank("discount", "Discount"),
    fields.rate("price", "Price"),
    fields.money("fee", "Flat fee"),
    fields.moneyOrBlank("usedBefore", "Used before opening", messages.typeUsedBefore),
  ]),
  end: [{ column: COLUMN.number, text: LAST_ROW_OF_REGISTER }, endLabel(WORKINGS), endLabel(CALLED_UP)],
  subject: "line",
  isNew: true,
} satisfies Table;
