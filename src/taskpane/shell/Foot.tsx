import { type ReactNode, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";

export const FOOT = "foot";
const never = () => () => undefined;

/** Result and main button of a page. It stands below the page that scrolls, not over it: nothing that has the focus is ever covered. */
export function Foot({ children }: { children: ReactNode }) {
  const foot = useSyncExternalStore(never, () => document.getElementById(FOOT));
  return foot && createPortal(<div className="foot">{children}</div>, foot);
}
