import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const darkPreferred = "(prefers-color-scheme: dark)";

/** Excel's own theme where it tells (desktop), else what the browser prefers; followed while the pane is open. */
export const useTheme = (): Theme => (useSyncExternalStore(onPossibleChange, isDark) ? webDarkTheme : webLightTheme);

/**
 * Excel has no event for its theme (only Outlook does), but answers with the present one whenever it is asked. To change it
 * people go to the File menu, so the pane asks when they are back.
 */
function onPossibleChange(listener: () => void): () => void {
  const preference = window.matchMedia(darkPreferred);
  preference.addEventListener("change", listener);
  window.addEventListener("focus", listener);
  document.addEventListener("visibilitychange", listener);
  return () => {
    preference.removeEventListener("change", listener);
    window.removeEventListener("focus", listener);
    document.removeEventListener("visibilitychange", listener);
  };
}

function isDark(): boolean {
  const background = excelBackground();
  return background === undefined ? window.matchMedia(darkPreferred).matches : luminance(background) < 0.5;
}

/** "#RRGGBB", or undefined in hosts without a theme of their own (Excel on the web, a bare browser). */
function excelBackground(): string | undefined {
  if (typeof Office === "undefined") return undefined;
  // office.js types the context as always there; outside Excel it is not.
  const context = Office.context as Partial<Office.Context> | undefined;
  const color = context?.officeTheme?.bodyBackgroundColor;
  return color !== undefined && /^#[0-9a-f]{6}$/i.test(color) ? color : undefined;
}

const luminance = (color: string): number => {
  const channel = (at: number) => parseInt(color.slice(at, at + 2), 16) / 255;
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
};
