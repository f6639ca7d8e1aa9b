import { Head } from "../shell/Head";
import { Row } from "../shell/Row";

/** What can be done to the lines of the budget. */
export default function Lines() {
  return (
    <>
      <Head title="Lines">Each plan, model or contract that you pay for is a line of its own.</Head>
      <ul className="rows">
        <Row page="new-line" name="Add a line" note="Into the first blank row of its sheet; you see what is written" />
      </ul>
    </>
  );
}
