/** What may be said of a line, worst first. The words head the columns in which each is found out. */
export const STATUS = [
  { key: "noPrice", word: "No price" },
  { key: "over", word: "Over its limit" },
  { key: "approval", word: "Approval due" },
  { key: "noOwner", word: "No owner" },
  { key: "alert", word: "Past its alert" },
  { key: "within", word: "Within its limit" },
  { key: "noLimit", word: "No limit" },
] as const;
