import { Fragment } from "react";
import type { Answers, Ask } from "./answers";
import { type Choice, choicesFor, chosen, costOf, sizesOf } from "./start-budget";
import { askText, costText } from "./text";

interface Props {
  ask: Ask;
  answers: Answers;
  onChoose: (choice: Choice) => void;
}

/** What it costs a month: who or what does it, down; how heavy one unit is, across. One choice answers both. */
export function Matrix({ ask, answers, onChoose }: Props) {
  const sizes = sizesOf(ask);
  const now = chosen(answers, ask);
  const { why } = costOf(answers, ask, now);
  return (
    <>
      <div
        className="matrix"
        role="radiogroup"
        aria-label={`${ask.line}: cost a month by plan or model, and size`}
        style={{ gridTemplateColumns: `minmax(72px, 1fr) repeat(${sizes.length}, minmax(56px, auto))` }}
      >
        <span className="quiet">A month</span>
        {sizes.map((size) => (
          <span key={size} className="quiet middle">
            {sizes.length > 1 ? size : "cost"}
          </span>
        ))}
        {choicesFor(answers, ask).map(({ item, name, costs }) => (
          <Fragment key={item}>
            <span className="choice">{name}</span>
            {costs.map((cost, k) => {
              const size = sizes[k] ?? "typical";
              const isChosen = now.item === item && now.size === size;
              return (
                <label key={size}>
                  <input
                    type="radio"
                    name={ask.id}
                    aria-label={[name, sizes.length > 1 && size, askText(cost)].filter(Boolean).join(", ")}
                    checked={isChosen}
                    // office.js of Excel on the web would stop at each of them on Tab; arrows go to the others
                    tabIndex={isChosen ? 0 : -1}
                    onChange={() => {
                      onChoose({ item, size });
                    }}
                  />
                  {cost.month === null ? "–" : costText(cost.month)}
                </label>
              );
            })}
          </Fragment>
        ))}
      </div>
      <p role="status" className={why === "" ? "hidden" : "bad"}>
        {why}
      </p>
    </>
  );
}
