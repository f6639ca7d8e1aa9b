import { Text } from "@fluentui/react-components";
import type { RebuildPlan } from "../../commands";
import { BulletList } from "../BulletList";
import { Question } from "../Question";

interface Props {
  plan: RebuildPlan;
  /** why a rebuild is needed, where it is not what was asked for */
  why?: string | undefined;
  onYes: () => void;
  onCancel: () => void;
}

/** Says what a rebuild replaces and what it keeps. It cannot be undone, so it is never done unasked. */
export function RebuildQuestion({ plan, why, onYes, onCancel }: Props) {
  const { sheets, inputs, dependents, notes } = plan;
  const dependentsCount = dependents.formulas.length + dependents.names.length;
  const keptInputs = inputs.filter(({ keeps }) => keeps).length;
  return (
    <Question
      title={`Replace ${sheets.length} sheets by new ones?`}
      yes="Rebuild sheets"
      isWarning
      onYes={onYes}
      onCancel={onCancel}
    >
      {why !== undefined && <Text>{why}</Text>}
      <Text>
        This cannot be undone. Save the workbook or export the budget first if you may want to go back. Should anything
        fail, the old sheets stay.
      </Text>
      <BulletList heading="Kept">
        {[
          "All inputs: lines, rates, actuals, approvals, notes",
          ...(keptInputs > 0 ? [`Formulas typed into inputs: ${keptInputs}`] : []),
          ...(dependentsCount > 0
            ? [`Your own formulas and names that refer to them, where they mean the same as before: ${dependentsCount}`]
            : []),
        ]}
      </BulletList>
      <BulletList heading="Replaced or lost">
        {["Own formats, comments, charts and cells that you added to these sheets", ...notes]}
      </BulletList>
    </Question>
  );
}
