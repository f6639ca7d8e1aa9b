import { FluentProvider, Link, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { toIso } from "../dates";
import * as messages from "../messages";
import { priceBook } from "../pricebook";
import { BudgetCard } from "./BudgetCard";
import { Header } from "./Header";
import { useTheme } from "./theme";

// what is further down comes after the first card can be used
const SilentExcel = lazy(() => import("./SilentExcel"));
const UnfinishedSheets = lazy(() => import("./UnfinishedSheets"));
const WorkCard = lazy(() => import("./WorkCard"));
const PricesCard = lazy(() => import("./PricesCard"));

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    boxSizing: "border-box",
    minHeight: "100vh",
    padding: tokens.spacingHorizontalM,
  },
  main: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  footer: { display: "flex", gap: tokens.spacingHorizontalL },
});

/**
 * The whole pane.
 * @param inExcel false in a bare browser: prices can be read, but there is no workbook to write to
 */
export function App({ inExcel }: { inExcel: boolean }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={useTheme()}>
      <div className={styles.root}>
        <Header pricesKnownOn={toIso(priceBook.date)} />
        <main className={styles.main}>
          {!inExcel && (
            <MessageBar layout="multiline">
              <MessageBarBody>{messages.openInExcel}</MessageBarBody>
            </MessageBar>
          )}
          {inExcel && (
            <Suspense>
              <SilentExcel />
              <UnfinishedSheets />
            </Suspense>
          )}
          <BudgetCard inExcel={inExcel} />
          <Suspense fallback={<Text role="status">Loading the other tasks…</Text>}>
            <WorkCard inExcel={inExcel} />
            <PricesCard inExcel={inExcel} />
          </Suspense>
        </main>
        <footer className={styles.footer}>
          <Link href="functions.html" target="_blank">
            Functions
          </Link>
          <Link href="support.html" target="_blank">
            Help
          </Link>
        </footer>
      </div>
    </FluentProvider>
  );
}
