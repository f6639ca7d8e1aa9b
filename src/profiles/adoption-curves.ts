import adoption from "./data/adoption.json";
import type { AdoptionCurve } from "./types";

// JSON has no literal types; test/profiles/data.test.ts checks every row
export const adoptionCurves = adoption.seatActivationCurves as unknown as readonly AdoptionCurve[];
