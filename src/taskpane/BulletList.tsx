import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Button } from "@fluentui/react-components";
import { Children, type ReactNode, useId, useState } from "react";

const FEW = 6;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  more: { alignSelf: "flex-start" },
});

/** A headed list; of a long one the first entries, and all when asked. Nothing at all under an empty list but its heading. */
export function BulletList({ heading, children }: { heading: string; children: ReactNode[] }) {
  const styles = useStyles();
  const id = useId();
  const [isWhole, setIsWhole] = useState(false);
  const entries = Children.toArray(children);
  const shown = isWhole ? entries : entries.slice(0, FEW);
  return (
    <>
      <Text id={id} weight="semibold">
        {heading}
      </Text>
      {shown.length > 0 && (
        <ul className={styles.list} aria-labelledby={id}>
          {shown.map((entry, k) => (
            <li key={k}>{entry}</li>
          ))}
        </ul>
      )}
      {entries.length > shown.length && (
        <Button
          className={styles.more}
          size="small"
          appearance="transparent"
          onClick={() => {
            setIsWhole(true);
          }}
        >
          Show all {entries.length}
        </Button>
      )}
    </>
  );
}
