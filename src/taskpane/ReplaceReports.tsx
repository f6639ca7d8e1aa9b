import { Text } from "@fluentui/react-components";
import { Question } from "./Question";

interface Props {
  replaces: readonly string[];
  onYes: () => void;
  onCancel: () => void;
}

/** Reports are replaced only where somebody says so: the old ones do not come back. */
export const ReplaceReports = ({ replaces, onYes, onCancel }: Props) => (
  <Question title={`Replace ${replaces.join(", ")}?`} yes="Replace" isWarning onYes={onYes} onCancel={onCancel}>
    <Text>
      They are earlier reports. An undo takes the new ones away and does not bring these back; formulas of your own that
      refer to them lose what they refer to.
    </Text>
  </Question>
);
