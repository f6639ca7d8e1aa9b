import { Field, Textarea } from "@fluentui/react-components";
import { useFocusWhileShown } from "./use-focus-while-shown";

/** Text to be copied: all of it is selected when it is entered. */
export function CopyText({ label, text }: { label: string; text: string }) {
  const area = useFocusWhileShown<HTMLTextAreaElement>();
  return (
    <Field label={label}>
      <Textarea
        ref={area}
        readOnly
        rows={8}
        resize="vertical"
        value={text}
        onFocus={(event) => {
          event.target.select();
        }}
      />
    </Field>
  );
}
