import { lazy, Suspense, useDeferredValue } from "react";
import { BudgetCard } from "../BudgetCard";
import { useKnown } from "../shell/budget-status";
import type { PageProps } from "../shell/page-props";

const HomeBudget = lazy(() => import("./HomeBudget"));
const HomeStart = lazy(() => import("./HomeStart"));

/** The first page: how the budget stands, or how to begin one. */
export function Home({ inExcel }: PageProps) {
  // what is shown stays until the other has loaded: the page is never without its heading
  const kind = useDeferredValue(useKnown().kind);
  return (
    <>
      <Suspense fallback={<p role="status">Loading</p>}>
        {inExcel && kind === "budget" ? <HomeBudget /> : <HomeStart />}
      </Suspense>
      <BudgetCard inExcel={inExcel} />
    </>
  );
}
