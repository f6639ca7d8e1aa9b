import type { PageProps } from "../shell/page-props";
import { Review } from "../start/Review";
import { Routes } from "../start/Routes";
import { Sizes } from "../start/Sizes";

/** From jobs to lines in steps; nothing is written before the last one. */
export default function Start({ inExcel, rest }: PageProps) {
  if (rest === "sizes") return <Sizes />;
  return rest === "review" ? <Review inExcel={inExcel} /> : <Routes />;
}
