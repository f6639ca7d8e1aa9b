import type { ReactNode } from "react";
import { type Place, PLACES } from "./routing";

const words: Readonly<Record<Place, string>> = {
  home: "Home",
  lines: "Lines",
  prices: "Prices",
  formula: "Formula",
  more: "More",
};

/** Drawn for 20 × 20, in the colour of the word below. */
const pictures: Readonly<Record<Place, ReactNode>> = {
  home: <path d="M3 9.2 10 3l7 6.2M5 8v8.5h3.6V12h2.8v4.5H15V8" />,
  lines: <path d="M3 4h14v12H3zM3 8h14M3 12h14M8 4v12" />,
  prices: <path d="M3 3h7l7 7-7 7-7-7zM6.6 6.6h.01" />,
  formula: (
    <path d="M11.5 3.5c-2-.6-3 .4-3.3 2.3L6.7 15c-.4 1.7-1.4 2.2-2.7 1.7M5 8.5h6M11.5 10.5l4 5M15.5 10.5l-4 5" />
  ),
  more: <path d="M4 10h.01M10 10h.01M16 10h.01" />,
};

/** Five links, in the same spot on every page; a page below one of them keeps it lit. */
export const Navigation = ({ place, isPlace }: { place: Place; isPlace: boolean }) => (
  <nav aria-label="Pages" className="places">
    {PLACES.map((each) => (
      <a key={each} href={`#/${each}`} aria-current={each === place ? (isPlace ? "page" : "true") : undefined}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          {pictures[each]}
        </svg>
        <span>{words[each]}</span>
      </a>
    ))}
  </nav>
);
