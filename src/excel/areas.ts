/** Excel refuses the address of several areas beyond some 8,000 characters; well below it, no version is known to. */
const MOST_CHARACTERS = 2_000;

/** Does the same to many areas of a sheet, in as few calls as their addresses allow. */
export function forAreas(
  sheet: Excel.Worksheet,
  addresses: readonly string[],
  write: (areas: Excel.RangeAreas) => void,
): void {
  let collected: string[] = [];
  let characters = 0;
  const finish = () => {
    if (collected.length > 0) write(sheet.getRanges(collected.join(",")));
    collected = [];
    characters = 0;
  };
  for (const address of addresses) {
    if (characters + address.length + 1 > MOST_CHARACTERS) finish();
    collected.push(address);
    characters += address.length + 1;
  }
  finish();
}
