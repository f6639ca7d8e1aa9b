import { Button, Checkbox, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { adviceOn, type Job } from "../../profiles";
import { routeNames } from "../price-text";
import { Foot } from "../shell/Foot";
import { Head } from "../shell/Head";
import { go } from "../shell/routing";
import { Section } from "../shell/Section";
import { type Answers, asksOf, chosenJobs, needsOf, useAnswers } from "./answers";

/** How each job is bought, who owns it as a rule and what goes wrong; and which of its needs there are. */
export function Routes() {
  const [answers, setAnswers] = useAnswers();
  const count = asksOf(answers).length;
  return (
    <>
      <Head title="How each job is bought" back={["home", "Jobs"]}>
        Step 2 of 4. Nothing is written yet.
      </Head>
      {chosenJobs(answers).map((job) => (
        <JobSection key={job.id} job={job} answers={answers} onChange={setAnswers} />
      ))}
      <Foot>
        <Button
          appearance="primary"
          disabledFocusable={count === 0}
          onClick={() => {
            if (count > 0) go("start/sizes");
          }}
        >
          {count === 0 ? "Choose what you need first" : "Continue to sizes"}
        </Button>
      </Foot>
    </>
  );
}

interface JobProps {
  job: Job;
  answers: Answers;
  onChange: (answers: Answers) => void;
}

function JobSection({ job, answers, onChange }: JobProps) {
  const { why, scales, owner, mistake } = adviceOn(job.route);
  const side = job.route === "api" || job.route === "credits" ? "Metered" : "Access";
  return (
    <Section title={job.label} aside={<span className={`pill ${side}`}>{`${side}: ${routeNames[job.route]}`}</span>}>
      <p>{why}</p>
      <dl className="facts">
        <div>
          <dt>Scales with</dt>
          <dd>{scales}</dd>
        </div>
        <div>
          <dt>Usual owner</dt>
          <dd>{owner}</dd>
        </div>
      </dl>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{mistake}</MessageBarBody>
      </MessageBar>
      <fieldset className="needs">
        <legend>What you need of it</legend>
        {needsOf(job).map(({ id, label }) => (
          <Checkbox
            key={id}
            label={label}
            checked={answers.needs.includes(id)}
            onChange={(_event, { checked }) => {
              const others = answers.needs.filter((other) => other !== id);
              onChange({ ...answers, needs: checked === true ? [...others, id] : others });
            }}
          />
        ))}
      </fieldset>
    </Section>
  );
}
