/** From a unit of work to meters and credits: cited usage profiles, adoption curves. Everything outside imports from here. */
export { activeShare, type Adoption, type SeatUse, seatUse } from "./adoption";
export { adoptionCurves } from "./adoption-curves";
export { type Fact, factOf, FACTS } from "./facts";
export {
  adviceOn,
  companies,
  type Company,
  type Job,
  jobs,
  type Need,
  type RouteAdvice,
  routeOf,
  servedBy,
} from "./jobs";
export { profiles, sources } from "./profile-data";
export { findMeters, findProfile, meterName, type NamedMeters, profilesLike } from "./profiles";
export type * from "./types";
export { assumptionsOf, type MeterUse, usedBy, useOf } from "./use";
