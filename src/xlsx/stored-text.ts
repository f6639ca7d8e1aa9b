/** Excel reads _x0041_ in a file as an escaped character, so an underscore that only looks like one is escaped itself. */
export const storedText = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");

const NAMED: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
// eslint-disable-next-line no-control-regex -- they are what a part of a file may not hold
const SPECIAL = /[&<>\u0000-\u0008\u000b-\u001f]/g;

/** Text between the tags of a part. A line break of old Macs would be read as another one; no other control character may stand there. */
export const xmlText = (text: string): string =>
  text.replace(
    SPECIAL,
    (letter) => NAMED[letter] ?? `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
