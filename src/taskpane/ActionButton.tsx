import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useIsBusy } from "./exclusive";

interface Props {
  inExcel: boolean;
  onClick: () => void;
  primary?: boolean;
  children: ReactNode;
}

/** Begins something in the workbook. Without Excel, or while something else is under way, it says no but keeps the focus. */
export function ActionButton({ inExcel, onClick, primary = false, children }: Props) {
  const isBusy = useIsBusy();
  return (
    <Button appearance={primary ? "primary" : "secondary"} disabledFocusable={!inExcel || isBusy} onClick={onClick}>
      {children}
    </Button>
  );
}
