import { type Item, parseMode } from "../pricebook";

/**
 * `meter [mode] [long]` as the price book asks for it.
 * @throws BadArgument when the mode is none, or two that exclude each other
 */
export const componentName = (item: Item, meter: string, mode: string, long = false): string =>
  [meter, parseMode(`${mode}+${item.inRegion ?? ""}`, item.vendor).join("+"), long ? "long" : ""]
    .filter(Boolean)
    .join(" ");
