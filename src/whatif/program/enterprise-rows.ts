import { contractCallOf, type ContractLine } from "../../budget";
import { contractMonths, contractStep } from "./contract";
import { NoStep } from "./prices";
import type { Row, Rows, Site } from "./site";
import type { Value } from "./tape";

/** What of a contract tells what closed months have drawn. */
const TERMS = ["usageDiscount", "platformFee", "support"];

export function* enterpriseRows(site: Site): Generator<Rows> {
  for (const line of site.engine.budget.enterprise) yield { names: [line.name], rows: () => contractRows(site, line) };
}

function contractRows(site: Site, line: ContractLine): Row[] {
  const { engine, tape, moved, demand } = site;
  const hasTiers = engine.budget.priceTiers.some((tier) => tier.line === line.name);
  if (line.minimumMonth !== null || line.maximumMonth !== null || hasTiers) throw new NoStep();
  const { months } = engine.timeline;
  const call = contractCallOf(engine, line);
  const field = (key: keyof ContractLine): Value => moved.field(line, key);
  const [access, metered] = [engine.known(line.name, "Access"), engine.known(line.name, "Metered")];
  const isClosed = [...access.amounts, ...metered.amounts].some((amount) => amount !== undefined);
  if (isClosed && (moved.movesExchangeRates || moved.moves(line.name, TERMS))) throw new NoStep();

  const life = contractMonths(line, months);
  const heads = demand
    .contractSeats(line, field("base"), field("perDriver"))
    .map((needed, k): Value => (access.quantities[k] === undefined ? needed : knownIn(call.seats, k)));
  const list = demand
    .growing({ ...line, driver: "" }, field("usage"), 0, moved.scenario("usage"))
    .map((needed, k): Value =>
      metered.quantities[k] === undefined && metered.amounts[k] === undefined ? needed : knownIn(call.usage, k),
    );
  const discount = field("usageDiscount");
  const sides = contractStep(
    tape,
    {
      ...{ heads, list, covers: line.commitmentCovers, usageDiscount: discount },
      seatsPaid: months.map((_, k) => call.seatsPaid?.[k]),
      seatPrice: field("seatPrice"),
      minimumSeats: field("minimumSeats"),
      commitment: field("commitment"),
      overageDiscount: line.overageDiscount === null ? discount : field("overageDiscount"),
      platformFee: field("platformFee"),
      support: field("support"),
      drawnBefore: field("drawnBefore"),
    },
    life,
  );
  const money = { name: line.name, currency: line.currency, isListed: false };
  return [
    { ...money, part: "Access", months: sides.access },
    { ...money, part: "Metered", months: sides.metered },
  ];
}

type Grid = readonly (readonly unknown[])[];

const knownIn = (grid: Grid, k: number): number => {
  const value = grid[0]?.[k];
  return typeof value === "number" ? value : NaN;
};
