import { type Adapter, draft } from "../adapter";
import { ZERO } from "../decimal";

/** What Cursor prints where there is no amount. "Included" is an allowance of unknown value, not of 0. */
const WORDS = ["included", "-", "free"];

/** Cursor's usage by person and request. Seats are not in it. */
export const cursor: Adapter = {
  id: "cursor",
  label: "Cursor usage",
  signatures: [["date", "kind", "model", "cache read", "output tokens", "total tokens"]],
  columns: [
    ..."date,user,cloud agent id,automation id,kind,model,max mode,cache read,output tokens,total tokens,cost,requests".split(
      ",",
    ),
    "input (w/ cache write)",
    "input (w/o cache write)",
  ],
  total: { amount: ["cost"], words: WORDS, currency: { code: "USD" } },
  open(header) {
    const day = header.day("date");
    const kind = header.text("kind");
    const cost = header.amount("cost", WORDS);
    const tokens = header.amount("total tokens", WORDS);
    const model = header.text("model");
    const owner = header.owner("user");
    return {
      read(row) {
        const amount = cost(row);
        const printed = kind(row).toLowerCase();
        const common = {
          vendor: "Cursor",
          from: day(row),
          owner: owner(row),
          item: model(row),
          quantity: tokens(row),
          unit: "tokens",
          counted: amount ?? ZERO,
        } as const;
        if (printed.startsWith("included"))
          return [draft({ ...common, route: "seats", kind: "allowance", billed: ZERO, list: amount })];
        if (printed === "user api key")
          return [draft({ ...common, route: "api", kind: "usage", basis: "quantity", list: amount })];
        // on demand, and what was free or failed and is billed 0
        return [draft({ ...common, route: "seats", kind: "overage", billed: amount ?? ZERO })];
      },
    };
  },
};
