import { Button } from "@fluentui/react-components";
import { Section } from "../shell/Section";
import { useKept } from "../use-kept";
import steps from "./tour.json";

/** What there is, one step after the other. It can be left at any of them, and begun again. */
export function Tour() {
  const [at, setAt] = useKept<number>("tour", () => -1);
  const step = steps[at];
  const isLast = at === steps.length - 1;
  return (
    <Section title="A tour of five steps">
      <div role="status">
        {step && (
          <>
            <p className="quiet">
              Step {at + 1} of {steps.length}
            </p>
            <p>
              <strong>{step.title}.</strong> {step.text} <a href={`#/${step.page}`}>Open {step.title}</a>
            </p>
          </>
        )}
      </div>
      <div className="actions">
        <Button
          onClick={() => {
            setAt(isLast ? -1 : at + 1);
          }}
        >
          {step ? (isLast ? "Done" : "Next") : "Take the tour"}
        </Button>
        {step && !isLast && (
          <Button
            appearance="subtle"
            onClick={() => {
              setAt(-1);
            }}
          >
            Skip the tour
          </Button>
        )}
      </div>
    </Section>
  );
}
