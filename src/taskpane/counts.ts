/** "1.2 MB" */
export function sizeText(bytes: number): string {
  if (bytes < 1e3) return `${bytes} bytes`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** "1,234" */
export const countText = (count: number): string => count.toLocaleString("en-US");

/** "1 line", "1,234 lines" */
export const manyText = (count: number, one: string): string => `${countText(count)} ${one}${count === 1 ? "" : "s"}`;

/** "A, B, C and 2 more": lists of names are cut where they would fill a page. */
export function someOf(names: readonly string[], most: number): string {
  const others = names.length - most;
  const shown = names.slice(0, most).join(", ");
  return others > 0 ? `${shown} and ${countText(others)} more` : shown;
}
