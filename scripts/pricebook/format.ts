/**
 * A vendor file as text: one row of a list a line, so that a git diff shows every price that moves.
 */
export function formatVendorFile(file: object): string {
  const fields = Object.entries(file).map(([key, value]) => {
    const lines = Array.isArray(value)
      ? value.map((row) => JSON.stringify(row))
      : typeof value === "object" && value !== null
        ? Object.entries(value).map(([name, row]) => `${JSON.stringify(name)}: ${JSON.stringify(row)}`)
        : undefined;
    if (lines === undefined) return `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    const [open, close] = Array.isArray(value) ? "[]" : "{}";
    const body = lines.length > 0 ? `\n${lines.map((line) => `    ${line}`).join(",\n")}\n  ` : "";
    return `  ${JSON.stringify(key)}: ${open}${body}${close}`;
  });
  return `{\n${fields.join(",\n")}\n}\n`;
}
