import { FluentProvider, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import * as messages from "../messages";
import { focusOn } from "./focus-on";
import { useFollowingBudget } from "./shell/budget-status";
import { FOOT } from "./shell/Foot";
import { Navigation } from "./shell/Navigation";
import { PageBoundary } from "./shell/PageBoundary";
import { pageOf } from "./shell/pages";
import { addressOf, useHash } from "./shell/routing";
import { StatusStrip } from "./shell/StatusStrip";
import { useKeptFocus } from "./shell/use-kept-focus";
import { useTheme } from "./theme";

const SilentExcel = lazy(() => import("./SilentExcel"));
const UnfinishedSheets = lazy(() => import("./UnfinishedSheets"));

function skipToPage(): void {
  focusOn(document.querySelector<HTMLElement>("#page h1"));
}

/**
 * The whole pane: a strip that says how the budget stands, five links, the page, and below it the page's result and main button.
 * @param inExcel false in a bare browser: prices can be read, but there is no workbook to write to
 */
export function App({ inExcel }: { inExcel: boolean }) {
  const hash = useHash();
  const { page, rest } = addressOf(hash);
  const { place, Body } = pageOf(page);
  useFollowingBudget(inExcel);
  useKeptFocus();
  return (
    <FluentProvider theme={useTheme()} className="pane">
      <a
        className="skip"
        href="#page"
        onClick={(event) => {
          event.preventDefault();
          skipToPage();
        }}
      >
        Skip to the page
      </a>
      <StatusStrip inExcel={inExcel} />
      <Navigation place={place} isPlace={page === place} />
      <main id="page">
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
        <PageBoundary key={hash}>
          <Suspense fallback={<p role="status">Loading</p>}>
            <Body inExcel={inExcel} rest={rest} />
          </Suspense>
        </PageBoundary>
      </main>
      <div id={FOOT} role="region" aria-label="Result and actions" />
    </FluentProvider>
  );
}
