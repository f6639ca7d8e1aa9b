import { lazy, Suspense, useDeferredValue } from "react";
import { BudgetCard } from "../BudgetCard";
import { useInsertion } from "../insertion";
import { useKnown } from "../shell/budget-status";
import { useFreshness } from "../shell/following";
import { Head } from "../shell/Head";
import type { PageProps } from "../shell/page-props";

const HomeBudget = lazy(() => import("./HomeBudget"));
const HomeStart = lazy(() => import("./HomeStart"));

/** The first page: how the budget stands, or how to begin one. */
export function Home({ inExcel }: PageProps) {
  // what is shown stays until the other has loaded: the page is never without its heading
  const kind = useDeferredValue(useKnown().kind);
  const { phase } = useInsertion();
  // what was written is known once it has been read
  const isBeingRead = useFreshness() === "changed" && phase === "done";
  return (
    <>
      <Suspense fallback={<p role="status">Loading</p>}>
        <Body {...{ kind: inExcel ? kind : "none", isBeingWritten: phase === "running", isBeingRead }} />
      </Suspense>
      <BudgetCard inExcel={inExcel} />
    </>
  );
}

interface BodyProps {
  kind: ReturnType<typeof useKnown>["kind"];
  isBeingWritten: boolean;
  isBeingRead: boolean;
}

/** While sheets are written, and until they are read, nobody is asked again what they are for: how far it is stands below. */
function Body({ kind, isBeingWritten, isBeingRead }: BodyProps) {
  if (kind === "budget") return <HomeBudget />;
  if (isBeingWritten) return <Head title="Your budget is being written">It takes a minute; then it stands here.</Head>;
  if (isBeingRead) return <Head title="Your budget is written">It is read; then it stands here.</Head>;
  return <HomeStart />;
}
