import { Subtitle2, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({ root: { margin: 0 } });

export const CardHeading = ({ id, children }: { id: string; children: ReactNode }) => (
  <Subtitle2 as="h2" id={id} className={useStyles().root}>
    {children}
  </Subtitle2>
);
