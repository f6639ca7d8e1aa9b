import type { ChecksRead } from "../../commands";
import { Announcement } from "../Announcement";
import { BulletList } from "../BulletList";
import { MendSection } from "../checks/MendSection";
import { WorthALook } from "../checks/WorthALook";
import { manyText } from "../counts";
import { RoomQuestion } from "../lines/RoomQuestion";
import type { RoomQuestion as Question } from "../lines/save";
import { SheetLink } from "../SheetLink";
import { useFollowing } from "../shell/following";
import { Head } from "../shell/Head";
import { keptReading, type LastRead } from "../shell/kept-reading";
import { Outcome } from "../TaskPage";
import { useKept } from "../use-kept";
import { type Task, useTask } from "../use-task";
import { work } from "../work";

const KEY = "checks: read";
const readAgain = keptReading(KEY, async () => (await work()).readChecks());

/** Says of each check that fails what that means, asks for the value where one puts it right, and leads to the sheet. Follows the workbook. */
export default function LookAtChecks({ inExcel }: { inExcel: boolean }) {
  useFollowing(readAgain, inExcel);
  const [state] = useKept<LastRead<ChecksRead>>(KEY, () => undefined);
  const task = useTask<Question>("checks");
  return (
    <>
      <Head title="Look at the checks" back={["more", "More"]}>
        What each check that fails means, and where to put it right.
      </Head>
      {!inExcel && <p>It reads the budget that is open in Excel.</p>}
      {inExcel && !state && <p role="status">Reading Checks</p>}
      <Announcement
        {...(state && "failure" in state && { failure: `The checks were not read. ${state.failure}` })}
        {...(state && "read" in state && { success: <Said {...state.read} /> })}
        isWarning={state !== undefined && "read" in state && state.read.failed.length > 0}
      />
      {state && "read" in state && <Failed {...state.read} task={task} inExcel={inExcel} />}
      {state && "read" in state && <WorthALook {...state.read} task={task} inExcel={inExcel} />}
      <Outcome task={task} failed="Nothing was changed." />
      <RoomQuestion task={task} />
    </>
  );
}

const Said = ({ master, sheet, failed }: ChecksRead) =>
  failed.length > 0 ? (
    `${manyText(failed.length, "check")} ${failed.length === 1 ? "fails" : "fail"}`
  ) : (
    <>
      No check fails: <SheetLink sheets={[sheet]} ending={sheet} /> says “{master}”.
    </>
  );

interface FailedProps extends ChecksRead {
  task: Task<Question>;
  inExcel: boolean;
}

/** First what one value puts right, here. */
function Failed({ failed, task, inExcel }: FailedProps) {
  const others = failed.filter(({ mend }) => mend === undefined);
  return (
    <>
      {failed.map(
        ({ label, mend, ...check }) =>
          mend && (
            <MendSection key={label} mend={mend} task={task} inExcel={inExcel}>
              <Meaning label={label} {...check} />
            </MendSection>
          ),
      )}
      {others.length > 0 && (
        <div className="section">
          <BulletList heading="Put right on a sheet">
            {others.map(({ label, ...check }) => (
              <Meaning key={label} label={label} {...check} />
            ))}
          </BulletList>
        </div>
      )}
    </>
  );
}

const Meaning = ({ label, means, sheet }: Omit<ChecksRead["failed"][number], "mend">) => (
  <span>
    <strong>{label}.</strong> {means} Go to <SheetLink sheets={[sheet]} ending={sheet} />.
  </span>
);
