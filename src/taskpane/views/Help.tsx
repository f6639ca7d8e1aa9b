import { toIso } from "../../dates";
import { priceBook } from "../../pricebook";
import { Questions } from "../help/Questions";
import { Tour } from "../help/Tour";
import { dateText } from "../money-text";
import { Head } from "../shell/Head";
import type { PageProps } from "../shell/page-props";
import { Row } from "../shell/Row";
import { Section } from "../shell/Section";

/** Where to read on, and what the add-in does with what it is told. */
export default function Help({ inExcel }: PageProps) {
  return (
    <>
      <Head title="Help" back={["more", "More"]}>
        Prices known on {dateText(toIso(priceBook.date))}
      </Head>
      <Tour />
      <Questions inExcel={inExcel} />
      <Section title="Two budgets">
        <p>
          <strong>Access</strong> is for people: subscriptions, seats, contracts. <strong>Metered</strong> is use by
          systems: API and credits. A seat does not pay for API calls, and an API key does not include the app.
        </p>
      </Section>
      <Section title="Read on">
        <ul className="plain">
          <li>
            <a href="functions.html" target="_blank" rel="noreferrer">
              Functions
            </a>
          </li>
          <li>
            <a href="support.html" target="_blank" rel="noreferrer">
              Questions and answers
            </a>
          </li>
        </ul>
      </Section>
      <Section title="What leaves this machine">
        <p>Nothing. Prices came with the add-in; your workbook, files and budget stay here.</p>
      </Section>
      <ul className="rows">
        <Row page="self-test" name="Check this Excel" note="Tries functions and an undo, and gives a report to copy" />
      </ul>
    </>
  );
}
