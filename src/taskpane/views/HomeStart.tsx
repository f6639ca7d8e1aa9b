import { Button, Checkbox } from "@fluentui/react-components";
import { companies, jobs } from "../../profiles";
import { Foot } from "../shell/Foot";
import { Head } from "../shell/Head";
import { go } from "../shell/routing";
import { useAnswers, withJobs } from "../start/answers";

const companyRoutes = {
  subscription: "Plans",
  seats: "Seats",
  api: "API usage",
  credits: "Credits",
  enterprise: "Contract",
};

/** Without a budget: what is the AI for? Several jobs are the normal case. */
export default function HomeStart() {
  const [answers, setAnswers] = useAnswers();
  const count = answers.jobs.length;
  return (
    <>
      <Head title="What is the AI for?">Choose every job that applies. Each gets its own lines, owner and limit.</Head>
      <fieldset className="jobs">
        <legend className="hidden">Jobs</legend>
        {jobs.map(({ id, label, note, route }) => {
          const isChosen = answers.jobs.includes(id);
          return (
            <div key={id} className={isChosen ? "job chosen" : "job"}>
              <Checkbox
                checked={isChosen}
                onChange={(_event, { checked }) => {
                  const others = answers.jobs.filter((other) => other !== id);
                  setAnswers(withJobs(answers, checked === true ? [...others, id] : others));
                }}
                label={
                  <>
                    <strong>{label}</strong>
                    <br />
                    <span className="quiet">
                      {note} · {companyRoutes[route]}
                    </span>
                  </>
                }
              />
            </div>
          );
        })}
      </fieldset>
      <h2>Or fill in from a company like yours</h2>
      <div className="actions">
        {companies.map(({ id, label, jobs: ids }) => (
          <Button
            key={id}
            size="small"
            onClick={() => {
              setAnswers(withJobs(answers, ids));
            }}
          >
            {label}
          </Button>
        ))}
      </div>
      <Foot>
        <Button
          appearance="primary"
          disabledFocusable={count === 0}
          onClick={() => {
            if (count > 0) go("start/routes");
          }}
        >
          {count === 0 ? "Choose a job first" : `Continue with ${count} ${count === 1 ? "job" : "jobs"}`}
        </Button>
      </Foot>
    </>
  );
}
