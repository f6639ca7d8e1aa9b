import { Text } from "@fluentui/react-components";
import type { LineChange, PriceChange, RefreshPreview } from "../../commands";
import * as messages from "../../messages";
import { ActionButton } from "../ActionButton";
import { BulletList } from "../BulletList";
import { dateText } from "../money-text";
import { changeText, moneyText } from "../price-text";
import { Question } from "../Question";
import { TaskPage } from "../TaskPage";
import { useTask } from "../use-task";
import { work } from "../work";

/** Reads the price book again: what changes in money is shown first, line by line. */
export default function RefreshPrices({ inExcel }: { inExcel: boolean }) {
  const task = useTask<RefreshPreview>("refresh");
  const look = () =>
    void task.run("Comparing prices", async () => {
      const { previewRefresh } = await work();
      const preview = await previewRefresh();
      return preview.isUpToDate ? { phase: "done", said: asTheyAre(preview) } : { phase: "asking", question: preview };
    });
  const apply = (preview: RefreshPreview) =>
    void task.run("Writing prices", async () => {
      const { applyRefresh } = await work();
      const { undo } = await applyRefresh(preview);
      const said = `Prices written, as known on ${dateText(preview.knownOn.after)}.${preview.needsRebuild ? ` ${NEEDS_REBUILD}` : ""}${preview.withoutPrice.length > 0 ? ` ${messages.stillWithoutPrice(preview.withoutPrice)}` : ""}`;
      return { phase: "done", said, undo };
    });
  return (
    <TaskPage
      title="Refresh prices"
      about="Reads the price book again for months that are not closed, and shows what changes in money before it writes."
      task={task}
      failed="No price was changed."
      ask={(preview) => <Preview preview={preview} onYes={apply} onCancel={task.dismiss} />}
    >
      <ActionButton inExcel={inExcel} onClick={look}>
        Look for changes
      </ActionButton>
    </TaskPage>
  );
}

/** Prices are not up to date while a line has none. */
const asTheyAre = ({ withoutPrice, knownOn }: RefreshPreview): string =>
  withoutPrice.length === 0
    ? `Prices are up to date, as known on ${dateText(knownOn.after)}.`
    : messages.stillWithoutPrice(withoutPrice);

const NEEDS_REBUILD = "Some prices have no row on Rates yet: rebuild the sheets to see them.";

interface PreviewProps {
  preview: RefreshPreview;
  onYes: (preview: RefreshPreview) => void;
  onCancel: () => void;
}

function Preview({ preview, onYes, onCancel }: PreviewProps) {
  const { knownOn, lines, prices, before, after, needsRebuild, withoutPrice, source } = preview;
  const { currency, lastActualMonth } = source.read.budget;
  return (
    <Question
      title="What refreshing changes"
      yes="Write new prices"
      onYes={() => {
        onYes(preview);
      }}
      onCancel={onCancel}
    >
      <Text>
        {knownOn.before === knownOn.after
          ? `Prices become those of the price book as known on ${dateText(knownOn.after)}.`
          : `Prices known on ${dateText(knownOn.before)} become those known on ${dateText(knownOn.after)}.`}{" "}
        All AI spend: <strong>{changeText(before, after, currency)}</strong>.
        {lastActualMonth !== null && ` Months to ${dateText(lastActualMonth.slice(0, 7))} are closed and stay.`}
      </Text>
      <BulletList heading={lines.length === 0 ? "No line costs more or less." : "By line"}>
        {lines.map((line) => (
          <LineText key={`${line.route} ${line.name} ${line.part}`} line={line} currency={currency} />
        ))}
      </BulletList>
      <BulletList heading="List prices">{prices.map(priceText)}</BulletList>
      {needsRebuild && <Text>{NEEDS_REBUILD}</Text>}
      {withoutPrice.length > 0 && <Text>{messages.stillWithoutPrice(withoutPrice)}</Text>}
    </Question>
  );
}

function LineText({ line, currency }: { line: LineChange; currency: string }) {
  const { name, part, before, after, months } = line;
  const changed = months.filter((change) => change === null || Math.abs(change) >= 0.005).length;
  return (
    <>
      <strong>{part === "" ? name : `${name}, ${part.toLowerCase()}`}</strong>: {changeText(before, after, currency)} in{" "}
      {changed} {changed === 1 ? "month" : "months"}
    </>
  );
}

function priceText({ item, component, from, before, after, currency }: PriceChange): string {
  const amount = (price: number | null) => (price === null ? "no price" : moneyText(price, currency));
  return `${item}, ${component}: ${amount(before)} → ${amount(after)} from ${dateText(from.slice(0, 7))}`;
}
