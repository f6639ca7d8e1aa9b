import type { Dated, Inclusion, ItemData, Price, Term, VendorFile } from "../../src/pricebook";

/**
 * The most disturbing update there could be: everything on record is corrected and changes again, everything ends or its
 * end is taken back, and models, plans, modes and meters are added where look-ups used to fall back. All of it appended.
 */
export const disturbed = (files: readonly VendorFile[], recordedOn: string): VendorFile[] =>
  files.map((file) => disturbedFile(file, recordedOn));

const STEP = "2027-03-01";

function disturbedFile(file: VendorFile, recordedOn: string): VendorFile {
  const later = { recordedOn, source: "https://example.com/news", verifiedOn: recordedOn };
  const models = file.items.filter(({ kind }) => kind === "model");
  return {
    ...file,
    items: [...file.items, ...file.seatGroups.map(({ id }) => cheapPlan(file, id)), newModel(file)],
    terms: [
      ...file.terms,
      ...file.terms.map((term) => otherTerm(term, later)),
      ...newEnds(file, later),
      ...newTerms(file, later),
    ],
    inclusions: [...file.inclusions, ...file.inclusions.map((row) => otherAnswer(row, later))],
    prices: [
      ...file.prices,
      ...file.prices.flatMap((price) => [corrected(price, later), stepped(price, later)]),
      ...models.flatMap((model) => takenOver(file, model, later)),
      ...file.seatGroups.map(({ id }) => seatOf(`${id}-lite`, later)),
      token(`${file.vendor}-new`, "input", later),
    ],
  };
}

type Later = Pick<Dated, "recordedOn" | "source" | "verifiedOn">;

const corrected = (price: Price, later: Later): Price => ({
  ...price,
  ...later,
  amount: price.amount === null ? 7 : price.amount * 1.37,
});

function stepped(price: Price, later: Later): Price {
  const row = { ...price, ...later, amount: (price.amount ?? 7) * 2, per: price.per * 3, effectiveFrom: STEP };
  delete row.effectiveTo;
  return row;
}

const token = (item: string, component: string, later: Later): Price => ({
  item,
  component,
  amount: 0.01,
  currency: "USD",
  unit: "token",
  per: 1_000_000,
  effectiveFrom: null,
  ...later,
  confidence: "high",
});

/** Rows of a model's own for what it had from its vendor, from a factor, or by falling back to another meter. */
function takenOver(file: VendorFile, { id }: ItemData, later: Later): Price[] {
  const own = new Set(file.prices.filter(({ item }) => item === id).map(({ component }) => component));
  const tokens = ["cache read", "cache write", "input batch", "output batch", "input us", "web search"];
  const factors = ["batch", "us", "fast", "flex"];
  return [
    ...tokens.filter((component) => !own.has(component)).map((component) => token(id, component, later)),
    ...factors
      .filter((component) => !own.has(component))
      .map((component): Price => ({ ...token(id, component, later), amount: 9, unit: "factor", per: 1 })),
    ...(own.has("input long") ? [] : [{ ...token(id, "input long", later), requestInputAbove: 1 }]),
  ];
}

const cheapPlan = (file: VendorFile, group: string): ItemData => ({
  id: `${group}-lite`,
  name: `${group} Lite`,
  kind: "plan",
  product: file.items[0]?.product ?? "",
  route: "seats",
  aliases: [],
  seatGroup: group,
  source: "https://example.com/news",
});

const seatOf = (item: string, later: Later): Price => ({
  ...token(item, "seat monthly", later),
  unit: "seat month",
  per: 1,
});

const newModel = (file: VendorFile): ItemData => ({
  id: `${file.vendor}-new`,
  name: `${file.vendorName} New`,
  kind: "model",
  product: file.items.find((item) => item.sellsVendorMeters)?.product ?? file.items[0]?.product ?? "",
  route: "api",
  aliases: [],
  source: "https://example.com/news",
});

function otherTerm(term: Term, later: Later): Term {
  switch (term.fact) {
    case "allowance":
      return {
        ...term,
        ...later,
        value: {
          unit: "credits",
          period: "month",
          amount: (term.value?.amount ?? 3) * 2 + 1,
          pooled: !term.value?.pooled,
          rollover: term.value?.rollover === "one month" ? "none" : "one month",
        },
      };
    case "boughtCredits":
      return {
        ...term,
        ...later,
        value: { expireAfterMonths: 1, expireAfterIdleMonths: 1, pooled: !term.value?.pooled },
      };
    case "seatLimits":
      return { ...term, ...later, value: { minimumSeats: 40, maximumSeats: 41 } };
    case "apiCreditCap":
      return { ...term, ...later, value: 1 };
    case "end":
      return { ...term, ...later, value: null };
  }
}

/** What had no end ends. */
function newEnds(file: VendorFile, later: Later): Term[] {
  const ended = new Set(file.terms.filter(({ fact }) => fact === "end").map(({ of }) => of));
  return file.items
    .filter(({ id }) => !ended.has(id))
    .map(({ id }) => ({
      of: id,
      fact: "end",
      value: { on: "2027-05-01", replacedBy: `${file.vendor}-new` },
      effectiveFrom: null,
      ...later,
    }));
}

/** What had no allowance, and whose bought credits lived for ever, gets one and loses the other. */
function newTerms(file: VendorFile, later: Later): Term[] {
  const has = (fact: string) => new Set(file.terms.filter((term) => term.fact === fact).map(({ of }) => of));
  const [allowances, bought] = [has("allowance"), has("boughtCredits")];
  const row = { effectiveFrom: null, ...later };
  return file.items.flatMap(({ id }): Term[] => [
    ...(allowances.has(id)
      ? []
      : [
          {
            of: id,
            fact: "allowance" as const,
            value: { unit: "credits", amount: 99, period: "month", pooled: true, rollover: "one month" as const },
            ...row,
          },
        ]),
    ...(bought.has(id)
      ? []
      : [{ of: id, fact: "boughtCredits" as const, value: { expireAfterMonths: 1, pooled: true }, ...row }]),
  ]);
}

const otherAnswer = (row: Inclusion, later: Later): Inclusion => ({
  ...row,
  ...later,
  answer: "Included: everything",
  apiCreditPerSeat: 1000,
});
