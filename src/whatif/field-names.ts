// What people call the numbers of lines and drivers that can be moved: requests name them by their keys, answers by these.

const NAMES: Readonly<Record<string, string>> = {
  base: "quantity",
  perDriver: "per driver unit",
  addedPerMonth: "added a month",
  seatsHeld: "held at opening",
  growth: "growth a month",
  inputTokens: "input tokens a request",
  outputTokens: "output tokens a request",
  cachedShare: "cached share",
  cacheWriteShare: "cache write share",
  cacheWrite1hShare: "cache write share, 1 h",
  unitsPerRequest: "meter units a request",
  seats: "seats",
  creditsHeld: "held at opening",
  allowance: "allowance a seat",
  usage: "usage at list price a month",
  seatPrice: "seat price",
  minimumSeats: "minimum seats",
  commitment: "commitment a year",
  drawnBefore: "drawn before opening",
  minimumMonth: "minimum a month",
  maximumMonth: "maximum a month",
  usageDiscount: "usage discount",
  overageDiscount: "overage discount",
  platformFee: "platform fee",
  support: "support",
  opening: "in the first month",
};

/** A field of a line or a driver as people call it: "inputTokens" is "input tokens a request". */
export const fieldName = (field: string): string => NAMES[field] ?? field;
