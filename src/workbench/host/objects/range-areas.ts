import type { Area } from "../address";
import { formatAddress, parseAddress } from "../address";
import { invalidArgument } from "../api-error";
import type { Sheet } from "../book";
import { type Definition, type HostObject, hostObject, type RangeTarget } from "../host-object";

/** Excel refuses more. */
const LONGEST_ADDRESS = 8_192;

const areasOf = ({ area, further = [] }: RangeTarget): Area[] => [area, ...further];

/** "A1:B2,D:D" as one object. */
export function rangeAreas(sheet: Sheet, address: string): HostObject {
  const areas = address.split(/[,;]/).map((part) => parseAddress(part.trim())?.area);
  const [area, ...further] = areas.filter((found) => found !== undefined);
  if (!area || further.length + 1 < areas.length || address.length > LONGEST_ADDRESS) throw invalidArgument();
  return hostObject("RangeAreas", { sheet, area, further });
}

/** What is set of several areas is set of each of them. */
export const ofEachArea = <Target extends RangeTarget>(definition: Definition<Target>): Definition<Target> => ({
  ...definition,
  set: Object.fromEntries(
    Object.entries(definition.set ?? {}).map(([name, set]) => [
      name,
      (target: Target, value: never) => {
        for (const area of areasOf(target)) set({ ...target, area, further: [] }, value);
      },
    ]),
  ),
});

export const rangeAreasDefinition: Definition<RangeTarget> = {
  get: {
    Address: (target) =>
      areasOf(target)
        .map((area) => formatAddress(target.sheet.name, area))
        .join(", "),
    AreaCount: ({ further = [] }) => 1 + further.length,
    CellCount: (target) => areasOf(target).reduce((sum, { rows, columns }) => sum + rows * columns, 0),
  },
  child: {
    DataValidation: (target) => hostObject("DataValidation", target),
    Format: (target) => hostObject("RangeFormat", target),
    Worksheet: ({ sheet }) => hostObject("Worksheet", sheet),
  },
};
