/** From a unit of work to meters and credits: cited usage profiles, adoption curves. Everything outside imports from here. */
export { activeShare, type Adoption, type SeatUse, seatUse } from "./adoption";
export { adoptionCurves, findProfile, profiles, sources } from "./profiles";
export type * from "./types";
export { assumptionsOf, type MeterUse, useOf } from "./use";
