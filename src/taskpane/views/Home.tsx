import { lazy, Suspense, useDeferredValue } from "react";
import { BudgetCard } from "../BudgetCard";
import { useInsertion } from "../insertion";
import { useKnown } from "../shell/budget-status";
import { Head } from "../shell/Head";
import type { PageProps } from "../shell/page-props";

const HomeBudget = lazy(() => import("./HomeBudget"));
const HomeStart = lazy(() => import("./HomeStart"));

/** The first page: how the budget stands, or how to begin one. */
export function Home({ inExcel }: PageProps) {
  // what is shown stays until the other has loaded: the page is never without its heading
  const kind = useDeferredValue(useKnown().kind);
  const isBeingWritten = useInsertion().phase === "running";
  return (
    <>
      <Suspense fallback={<p role="status">Loading</p>}>
        <Body {...{ kind: inExcel ? kind : "none", isBeingWritten }} />
      </Suspense>
      <BudgetCard inExcel={inExcel} />
    </>
  );
}

interface BodyProps {
  kind: ReturnType<typeof useKnown>["kind"];
  isBeingWritten: boolean;
}

/** While sheets are written nobody is asked again what they are for: how far it is stands below. */
function Body({ kind, isBeingWritten }: BodyProps) {
  if (kind === "budget") return <HomeBudget />;
  if (isBeingWritten) return <Head title="Your budget is being written">It takes a minute; then it stands here.</Head>;
  return <HomeStart />;
}
