import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useIsBusy } from "./exclusive";

interface Props {
  inExcel: boolean;
  onClick: () => void;
  primary?: boolean;
  /** what a screen reader says, where the same words stand on several buttons */
  label?: string;
  children: ReactNode;
}

/** Begins something in the workbook. Without Excel, or while something else is under way, it says no but keeps the focus. */
export function ActionButton({ inExcel, onClick, primary = false, label, children }: Props) {
  const isBusy = useIsBusy();
  return (
    <Button
      appearance={primary ? "primary" : "secondary"}
      disabledFocusable={!inExcel || isBusy}
      onClick={onClick}
      {...(label !== undefined && { "aria-label": label })}
    >
      {children}
    </Button>
  );
}
