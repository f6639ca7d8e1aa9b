import { Figure, type Series, WIDTH } from "./charts";

interface StepsProps {
  name: string;
  /** from when, as a number and as people read it, and the price; null: no price */
  steps: readonly { at: number; from: string; amount: number | null }[];
  today: number;
  money: (amount: number) => string;
}

/** A price over time; what is announced and not in force yet is dashed. */
export function StepChart({ name, steps, today, money }: StepsProps) {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return null;
  const [height, base] = [72, 68];
  const end = Math.max(today, last.at) + Math.max(60, (Math.max(today, last.at) - first.at) * 0.15);
  const top = Math.max(...steps.map(({ amount }) => amount ?? 0)) * 1.15 || 1;
  const x = (at: number) => ((at - first.at) / (end - first.at)) * WIDTH;
  const y = (amount: number) => base - (amount / top) * (base - 4);
  const pieces = steps.flatMap(({ at, amount }, k) => {
    const until = steps[k + 1]?.at ?? end;
    if (amount === null) return [];
    return [
      { from: at, to: Math.min(until, today), amount, isAhead: false },
      { from: Math.max(at, today), to: until, amount, isAhead: true },
    ].filter(({ from, to }) => to > from);
  });
  const says = steps
    .map(({ from, amount }) => `${amount === null ? "no price" : money(amount)} from ${from}`)
    .join(", ");
  return (
    <Figure
      says={`${name}: ${says}.`}
      note={last.at > today ? "Dashed: announced, not in force yet." : undefined}
      height={height}
      labels={[first.from, last.from]}
      head={["From", "Price"]}
      rows={steps.map(({ from, amount }) => [from, amount === null ? "none" : money(amount)])}
    >
      <line x1="0" x2={WIDTH} y1={base + 0.5} y2={base + 0.5} className="axis" />
      {pieces.map(({ from, to, amount, isAhead }) => (
        <line
          key={from}
          x1={x(from)}
          x2={x(to)}
          y1={y(amount)}
          y2={y(amount)}
          className={isAhead ? "step-line ahead" : "step-line"}
        />
      ))}
    </Figure>
  );
}

interface BarsProps {
  name: string;
  bars: readonly { name: string; amount: number; series: Series }[];
  money: (amount: number) => string;
}

/** What each costs, in the order in which they were chosen: bars with names and amounts as text above them. */
export function Bars({ name, bars, money }: BarsProps) {
  const top = Math.max(...bars.map(({ amount }) => amount), 0) || 1;
  return (
    <div className="bars">
      <ul className="plain" aria-label={name}>
        {bars.map((bar, k) => (
          <li key={k}>
            <span className="bar-text">
              <span>{bar.name}</span>
              <span className="row-amount">{money(bar.amount)}</span>
            </span>
            <svg viewBox={`0 0 ${WIDTH} 8`} preserveAspectRatio="none" aria-hidden="true">
              <rect width={Math.max(0, (bar.amount / top) * WIDTH)} height="8" className={`bar-${bar.series}`} />
            </svg>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface BreakEvenProps {
  seat: string;
  model: string;
  /** a month, for all people */
  seatCost: number;
  /** one request of every person */
  perRequest: number;
  requests: number;
  even: number;
  money: (amount: number) => string;
}

/** What a seat and the API cost by requests a person: flat against rising, and where they meet. */
export function BreakEvenChart({ seat, model, seatCost, perRequest, requests, even, money }: BreakEvenProps) {
  const [height, base] = [72, 68];
  const most = Math.max(even * 1.6, requests * 1.2, 1);
  const top = Math.max(seatCost, most * perRequest) * 1.1 || 1;
  const x = (asked: number) => (asked / most) * WIDTH;
  const y = (amount: number) => base - (amount / top) * (base - 4);
  const at = [0, Math.round(even), Math.round(most)];
  return (
    <Figure
      says={`${seat} costs ${money(seatCost)} a month however many requests; ${model} costs as much at ${Math.round(even).toLocaleString("en-US")} requests a person.`}
      note={`Dashed: ${requests.toLocaleString("en-US")} requests a person.`}
      height={height}
      labels={["0 requests", Math.round(most).toLocaleString("en-US")]}
      head={["Requests a person", seat, model]}
      rows={at.map((asked) => [asked.toLocaleString("en-US"), money(seatCost), money(asked * perRequest)])}
    >
      <line x1="0" x2={WIDTH} y1={base + 0.5} y2={base + 0.5} className="axis" />
      <line x1="0" x2={WIDTH} y1={y(seatCost)} y2={y(seatCost)} className="step-line" />
      <line x1="0" x2={WIDTH} y1={y(0)} y2={y(most * perRequest)} className="step-line api" />
      <line x1={x(requests)} x2={x(requests)} y1="0" y2={base} className="limit-line" />
    </Figure>
  );
}
