import { Field } from "@fluentui/react-components";

interface Props {
  label: string;
  hint: string;
  /** endings, such as ".json" */
  accept: string;
  disabled?: boolean;
  onFile: (file: File) => void;
}

/** Asks for one file, which is taken at once. */
export const FileField = ({ label, hint, accept, disabled = false, onFile }: Props) => (
  <Field label={label} hint={hint}>
    {(control) => (
      <input
        {...control}
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          // the same file can be chosen again
          target.value = "";
        }}
      />
    )}
  </Field>
);
