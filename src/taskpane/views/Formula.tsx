import { Head } from "../shell/Head";
import { Row } from "../shell/Row";

/** The ways to a formula. */
export default function Formula() {
  return (
    <>
      <Head title="Formula">What a plan or model costs, as a formula in the selected cell.</Head>
      <ul className="rows">
        <Row
          page="prices"
          name="Find a plan or model"
          note="Open it: its price or a cost formula goes into the selected cell"
        />
      </ul>
      <p>
        <a href="functions.html" target="_blank" rel="noreferrer">
          All functions with examples
        </a>
      </p>
    </>
  );
}
