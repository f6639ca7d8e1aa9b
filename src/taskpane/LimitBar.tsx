interface Props {
  used: number;
  limit: number;
  /** share of the limit from which on there is an alert */
  alertAt?: number;
  money: (amount: number) => string;
}

/** Share of a limit: a bar with a mark at the alert, and the words. */
export function LimitBar({ used, limit, alertAt = 0.8, money }: Props) {
  const share = used / limit;
  const tone = share > 1 ? "bad" : share >= alertAt ? "warn" : "good";
  return (
    <div className={`limit ${tone}`}>
      <div className="limit-track" aria-hidden="true">
        <div className="limit-fill" style={{ width: `${Math.min(share, 1) * 100}%` }} />
        <div className="limit-alert" style={{ left: `${alertAt * 100}%` }} />
      </div>
      {share > 1
        ? `${money(used - limit)} over the limit of ${money(limit)}`
        : `${Math.round(share * 100)}% of the limit of ${money(limit)}${share >= alertAt ? ", past the alert" : ""}`}
    </div>
  );
}
