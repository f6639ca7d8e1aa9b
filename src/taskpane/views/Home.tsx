import { lazy, Suspense } from "react";
import { BudgetCard } from "../BudgetCard";
import { useKnown } from "../shell/budget-status";
import { Head } from "../shell/Head";
import type { PageProps } from "../shell/pages";

const HomeBudget = lazy(() => import("./HomeBudget"));

/** The first page: how the budget stands, or how to begin one. */
export function Home({ inExcel }: PageProps) {
  const { kind } = useKnown();
  return (
    <>
      {inExcel && kind === "budget" ? (
        <Suspense fallback={<p role="status">Loading</p>}>
          <HomeBudget />
        </Suspense>
      ) : (
        <Head title="AI Budget">
          Two budgets: access for people (subscriptions, seats) and metered use by systems (API, credits). One does not
          pay for the other.
        </Head>
      )}
      <BudgetCard inExcel={inExcel} />
    </>
  );
}
