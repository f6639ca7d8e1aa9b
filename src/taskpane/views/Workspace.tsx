import { Announcement } from "../Announcement";
import { useLines } from "../lines/use-lines";
import { Head } from "../shell/Head";
import type { PageProps } from "../shell/page-props";
import { WorkspaceForm } from "../workspaces/WorkspaceForm";

const back = ["lines", "Lines"] as const;

/** A workspace of the budget, or a new one. */
export default function Workspace({ inExcel, rest }: PageProps) {
  const state = useLines(inExcel);
  if (state && "read" in state)
    return <WorkspaceForm key={rest} budget={state.read.budget} name={rest} inExcel={inExcel} />;
  return (
    <>
      <Head title={rest === "" ? "Add a workspace" : rest} back={back} />
      {state ? <Announcement failure={state.failure} /> : <p role="status">Reading the budget</p>}
    </>
  );
}
