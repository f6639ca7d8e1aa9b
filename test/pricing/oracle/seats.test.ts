import { agreement, plain } from "./agreement";
import { seatCase } from "./cases";
import { engine } from "./engine";
import { type SeatCase, seatMonths } from "./seats";

test("the months of random workspaces cost what exact fractions say", () => {
  const family = {
    make: seatCase,
    exactly: (use: SeatCase) => seatMonths(use).map(({ cost }) => plain(cost)),
    engine: engine.seats,
  };
  const { disagreements, priced, refused } = agreement(8_000, family);
  expect(disagreements).toEqual([]);
  expect(priced).toBeGreaterThan(0.35);
  expect(refused).toBeGreaterThan(0.3);
});
