import { Button } from "@fluentui/react-components";
import { findMeters, findProfile, sources } from "../../profiles";
import { NumberField } from "../NumberField";
import { sourceLink } from "../price-text";
import { Foot } from "../shell/Foot";
import { Head } from "../shell/Head";
import { go } from "../shell/routing";
import { Section } from "../shell/Section";
import { type Ask, asksOf, quantityOf, useAnswers } from "./answers";
import { Matrix } from "./Matrix";
import { chosen, costOf } from "./start-budget";
import { askText } from "./text";

/** How much of each, and of which model or plan, with what it costs. */
export function Sizes() {
  const [answers, setAnswers] = useAnswers();
  return (
    <>
      <Head title="How much of it" back={["start/routes", "Routes"]}>
        Step 3 of 4. Nothing is written yet. Dearer choices stand further down; the first is taken until you choose.
      </Head>
      {asksOf(answers).map((ask) => {
        const { id, need } = ask;
        const cost = costOf(answers, ask, chosen(answers, ask));
        return (
          <Section key={id} title={ask.line} aside={<span className="result">{askText(cost)}</span>}>
            <NumberField
              label={need.label}
              value={quantityOf(answers, need)}
              onChange={(value) => {
                setAnswers({ ...answers, quantity: { ...answers.quantity, [need.id]: value } });
              }}
            />
            {ask.route === "enterprise" && (
              <NumberField
                label="Price of a seat a month, as signed"
                value={answers.seatPrice[id] ?? ""}
                onChange={(value) => {
                  setAnswers({ ...answers, seatPrice: { ...answers.seatPrice, [id]: value } });
                }}
              />
            )}
            <Matrix
              ask={ask}
              answers={answers}
              onChoose={({ item, size }) => {
                setAnswers({
                  ...answers,
                  item: { ...answers.item, [id]: item },
                  size: { ...answers.size, [id]: size },
                });
              }}
            />
            <Taken ask={ask} />
          </Section>
        );
      })}
      <Foot>
        <Button
          appearance="primary"
          onClick={() => {
            go("start/review");
          }}
        >
          Review the lines
        </Button>
      </Foot>
    </>
  );
}

/** What one unit takes at the typical size, how much of it nobody vouches for, and the sources of the rest. */
function Taken({ ask: { profile, need } }: { ask: Ask }) {
  const [meter] = findMeters(profile)?.meters ?? [];
  if (!meter) return null;
  const bases = Object.values(meter.basis);
  const assumed = bases.filter(({ kind }) => kind === "assumption").length;
  const cited = new Set(bases.flatMap((basis) => basis.sources));
  const addresses = sources.filter(({ id }) => cited.has(id)).map(({ url }) => url);
  const whole = findProfile(profile.split("/")[0] ?? "");
  const figures =
    meter.kind === "tokens"
      ? `${meter.requestsPerUnit.typical} requests of ${meter.inputTokens.typical} tokens in and ${meter.outputTokens.typical} out`
      : `${meter.requestsPerUnit.typical} × ${meter.unitsPerRequest.typical} ${meter.meter}`;
  return (
    <details>
      <summary>What one {whole?.unit ?? need.unit} takes, and from where</summary>
      <p className="quiet">
        Typical: {figures}. {assumed} of {bases.length} figures are assumptions without a source.
      </p>
      <ul className="quiet sources">
        {addresses.map((url) => (
          <li key={url}>
            <SourceOf url={url} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Rates of meters are the price book's own, which has no address but a page of the pane. */
function SourceOf({ url }: { url: string }) {
  if (!url.startsWith("https:")) return <a href="#/prices">The price book of AI Budget: see Prices</a>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {sourceLink(url).text}
    </a>
  );
}
