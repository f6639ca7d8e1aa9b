import { makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import { dateText } from "./price-text";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What this is, how old its prices are, and the one idea that everything else here serves. */
export function Header({ pricesKnownOn }: { pricesKnownOn: string }) {
  const styles = useStyles();
  return (
    <header className={styles.root}>
      <Title3 as="h1" className={styles.heading}>
        AI Budget
      </Title3>
      <Text className={styles.quiet}>Prices known on {dateText(pricesKnownOn)}</Text>
      <Text>
        Keep two budgets: <strong>access</strong> for people (subscriptions, seats) and <strong>metered</strong> use by
        systems (API, credits). One does not pay for the other.
      </Text>
    </header>
  );
}
