/** What the pane and its worker say to each other. The worker is a file of its own; everything outside imports only its words. */
export type * from "./protocol";
