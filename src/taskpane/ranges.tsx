import { Figure, WIDTH } from "./charts";

/** What reaches from one amount to another. */
export interface Span {
  name: string;
  low: number;
  high: number;
  /** marked within it, such as the middle one */
  mark?: number | undefined;
}

interface SpansProps {
  says: string;
  note?: string;
  /** of the first column, then of low, mark and high */
  head: readonly string[];
  spans: readonly Span[];
  /** a line across all of them: the budget, or a limit */
  line?: number | undefined;
  money: (amount: number) => string;
}

const BAR = 14;
const STEP = 20;

/** Bars that lie between two amounts, one below the other, all on one scale; their names stand beside their figures in the table. */
export function Spans({ says, note, head, spans, line, money }: SpansProps) {
  const ends = [...spans.flatMap(({ low, high }) => [low, high]), ...(line === undefined ? [] : [line])];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const x = (amount: number): number => 2 + ((amount - from) / (to - from || 1)) * (WIDTH - 4);
  const height = spans.length * STEP + 4;
  const hasMarks = spans.some(({ mark }) => mark !== undefined);
  return (
    <Figure
      says={says}
      note={note}
      height={height}
      labels={[money(from), money(to)]}
      head={head}
      rows={spans.map(({ name, low, mark, high }) => [
        name,
        money(low),
        ...(hasMarks ? [mark === undefined ? "" : money(mark)] : []),
        money(high),
      ])}
    >
      {spans.map(({ name, low, high, mark }, k) => (
        <g key={name}>
          <rect
            x={x(low)}
            width={Math.max(2, x(high) - x(low))}
            y={k * STEP + 4}
            height={BAR}
            className="bar-metered"
          />
          {mark !== undefined && <rect x={x(mark) - 1} width={2} y={k * STEP + 4} height={BAR} className="paper" />}
        </g>
      ))}
      {line !== undefined && <line x1={x(line)} x2={x(line)} y1={0} y2={height} className="limit-line" />}
    </Figure>
  );
}
