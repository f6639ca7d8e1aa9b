import { Announcement } from "../Announcement";
import { LineForm } from "../lines/LineForm";
import { useLines } from "../lines/use-lines";
import { Head } from "../shell/Head";
import type { PageProps } from "../shell/page-props";

const back = ["lines", "Lines"] as const;

/** A line of the budget, or a new one. */
export default function Line({ inExcel, rest }: PageProps) {
  const state = useLines(inExcel);
  if (state && "read" in state) return <LineForm key={rest} read={state.read} name={rest} inExcel={inExcel} />;
  return (
    <>
      <Head title={rest === "" ? "Add a line" : rest} back={back} />
      {state ? <Announcement failure={state.failure} /> : <p role="status">Reading the budget</p>}
    </>
  );
}
