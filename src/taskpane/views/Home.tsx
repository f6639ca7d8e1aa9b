import { BudgetCard } from "../BudgetCard";
import { Head } from "../shell/Head";
import type { PageProps } from "../shell/pages";

/** The first page: how to begin, or how the budget stands. */
export function Home({ inExcel }: PageProps) {
  return (
    <>
      <Head title="AI Budget">
        Two budgets: access for people (subscriptions, seats) and metered use by systems (API, credits). One does not
        pay for the other.
      </Head>
      <BudgetCard inExcel={inExcel} />
    </>
  );
}
