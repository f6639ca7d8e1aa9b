import { parseTerms } from "../../src/pricing";

describe("reading terms", () => {
  test("labels in any case and spacing, a heading and blank rows skipped", () => {
    const [first, second] = parseTerms([
      ["Term", "Year 1", "Year 2"],
      [" seat  PRICE ", 48, 40],
      [null, "", undefined],
      [0, 0, 0],
      ["Commitment covers", 0],
      ["Usage discount", 0.12, null],
    ]).years;
    expect(first).toMatchObject({ seatPrice: 48, usageDiscount: 0.12, overageDiscount: 0.12 });
    expect(second).toMatchObject({ seatPrice: 40, usageDiscount: 0.12 });
  });

  test.each<[string, [string, ...unknown[]][], string]>([
    ["an unknown label lists the known ones", [["Price", 48]], '"Seat price", "Minimum seats", "Commitment"'],
    [
      "a label given twice",
      [
        ["Support", 1],
        ["support", 2],
      ],
      "twice",
    ],
    ["text for money", [["Support", "gold"]], 'not "gold"'],
    ["a negative fee", [["Support", -1]], "0 or more"],
    ["a discount of 12", [["Usage discount", 12]], "70% or 0.7"],
    ["a start that is no date", [["Start", "spring"]], "is no date"],
  ])("%s", (_what, terms, says) => {
    expect(() => parseTerms(terms)).toThrow(says);
  });
});
