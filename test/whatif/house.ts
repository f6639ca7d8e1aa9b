/** A model and a line of no vendor: 3.2 a request, 100 requests a month, at most 400. */
export const HOUSE_RATE = { item: "House model", component: "request", rate: 3.2, vendor: "House" };

export const ANSWERS = {
  ...{ name: "Answers", item: "House model", meter: "request", unitsPerRequest: 1, start: "2027-01-01", base: 100 },
  limit: 400,
};
