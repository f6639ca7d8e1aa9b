import { type ReactNode, useId } from "react";

interface Props {
  title: string;
  /** at the right of the heading: a figure, a count */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a page, a white box with its heading. Fluent's own Card also can be clicked and chosen, which costs 21 kB. */
export function Section({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="section">
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
