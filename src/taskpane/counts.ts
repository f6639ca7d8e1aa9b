/** "1.2 MB" */
export function sizeText(bytes: number): string {
  if (bytes < 1e3) return `${bytes} bytes`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** "1,234" */
export const countText = (count: number): string => count.toLocaleString("en-US");

/** "1 line", "1,234 lines" */
export const manyText = (count: number, one: string): string => `${countText(count)} ${one}${count === 1 ? "" : "s"}`;
