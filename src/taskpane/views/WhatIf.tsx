import { type RefObject, useEffect, useRef } from "react";
import { ActionButton } from "../ActionButton";
import { Announcement } from "../Announcement";
import { ReplaceReports } from "../ReplaceReports";
import { SheetLink } from "../SheetLink";
import { Foot } from "../shell/Foot";
import { Head } from "../shell/Head";
import type { PageProps } from "../shell/page-props";
import { Section } from "../shell/Section";
import { Outcome } from "../TaskPage";
import { useTask } from "../use-task";
import { Answer } from "../whatif/Answer";
import { Asked } from "../whatif/Asked";
import { propose, run, type RunsFile, saveRuns, stop, useSession } from "../whatif/session";
import { work } from "../work";
import { Working } from "../Working";

/** Questions on the budget as it stands, answered beside the pane by the budget's own engine. */
export default function WhatIf({ inExcel }: PageProps) {
  const { form, proposals, doing, found, failed, currency } = useSession();
  const isReady = form !== undefined && proposals !== undefined;
  const answer = useSeenWhenNew(found);
  return (
    <>
      <Head title="What if" back={["more", "More"]}>
        Asks what the budget would cost if some of its numbers turned out otherwise. The budget stays as it is.
      </Head>
      <Section title="Question">
        {isReady && <Asked form={form} proposals={proposals} />}
        <div>
          <ActionButton
            inExcel={inExcel && doing === undefined}
            onClick={() => {
              void propose();
            }}
          >
            {isReady ? "Look again for inputs" : "Look for what is uncertain"}
          </ActionButton>
        </div>
        {doing && <Working {...doing} onCancel={stop} />}
        <Announcement success={undefined} failure={failed} />
      </Section>
      {found && (
        <div ref={answer}>
          <Answer found={found} currency={currency} />
        </div>
      )}
      {found && <WriteAnswer inExcel={inExcel && doing === undefined} />}
      {found?.answer.monteCarlo && <SaveRuns inExcel={inExcel && doing === undefined} />}
      {isReady && (
        <Foot>
          <ActionButton
            primary
            inExcel={inExcel && doing === undefined}
            onClick={() => {
              void run();
            }}
          >
            {found ? "Run again" : "Run"}
          </ActionButton>
        </Foot>
      )}
    </>
  );
}

/** The answer stands below all that was asked, and Run in the foot: what is new comes into sight. */
function useSeenWhenNew(found: object | undefined): RefObject<HTMLDivElement | null> {
  const answer = useRef<HTMLDivElement>(null);
  const seen = useRef(found);
  useEffect(() => {
    if (found !== undefined && found !== seen.current) answer.current?.scrollIntoView({ block: "start" });
    seen.current = found;
  }, [found]);
  return answer;
}

/** What was drawn and what it cost, run by run, for other programs. */
function SaveRuns({ inExcel }: { inExcel: boolean }) {
  const { saved, unsaved } = useSession();
  return (
    <Section title="Runs">
      <div className="actions">
        {RUNS_FILES.map((as) => (
          <ActionButton
            key={as}
            inExcel={inExcel}
            onClick={() => {
              void saveRuns(as);
            }}
          >
            Save runs as {as}
          </ActionButton>
        ))}
      </div>
      <Announcement success={saved} failure={unsaved} />
    </Section>
  );
}

const RUNS_FILES: readonly RunsFile[] = ["SIPmath", "CSV"];

/** As sheets of values behind the budget, each of which says whether the budget has changed since. */
function WriteAnswer({ inExcel }: { inExcel: boolean }) {
  const task = useTask<{ replaces: readonly string[] }>("what-if write");
  const { found } = useSession();
  const write = (replace: boolean) =>
    void task.run("Writing", async ({ onStep: onProgress }) => {
      const { writeReports } = await work();
      const result = await writeReports({ sheets: found?.sheets ?? [] }, { replace, onProgress });
      if (result.status !== "written")
        return { phase: "asking", question: { replaces: "replaces" in result ? result.replaces : [] } };
      const { sheets, undo } = result;
      const last = sheets.at(-1) ?? "";
      return {
        phase: "done",
        said: (
          <>
            {sheets.length} {sheets.length === 1 ? "sheet" : "sheets"} written. Go to{" "}
            <SheetLink sheets={[last]} ending={last} />.
          </>
        ),
        undo,
      };
    });
  return (
    <Section title="Sheets">
      <div>
        <ActionButton
          inExcel={inExcel}
          onClick={() => {
            write(false);
          }}
        >
          Write sheets
        </ActionButton>
      </div>
      <Outcome
        task={task}
        failed="Nothing was written."
        ask={({ replaces }) => (
          <ReplaceReports
            replaces={replaces}
            onYes={() => {
              write(true);
            }}
            onCancel={task.dismiss}
          />
        )}
      />
    </Section>
  );
}
