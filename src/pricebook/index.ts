/** The price book's whole public face. Everything outside this folder imports from here. */
export type * from "./types";
