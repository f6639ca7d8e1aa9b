import * as messages from "../messages";
import { BadArgument, NoPrice } from "../problems";
import {
  type Fact,
  factOf,
  FACTS,
  findMeters,
  meterName,
  type NamedMeters,
  type Profile,
  type ProfileMeter,
  profiles,
  profilesLike,
  type Size,
} from "../profiles";
import { type Answer, cellAnswer } from "./answer";
import { wordIn } from "./cells";
import { cellAt, eachCell, isOmitted, shapeOf, toMatrix } from "./matrix";
import { choiceOf } from "./settings";

const SIZES: readonly [Size, ...Size[]] = ["typical", "small", "large"];
/** Fields of the work itself. */
const ofProfile: Readonly<Record<string, (profile: Profile) => string>> = {
  name: ({ name }) => name,
  job: ({ job }) => job,
  unit: ({ unit }) => unit,
  route: ({ route }) => route,
  meters: (profile) => metersOf(profile).join("; "),
};
/** Fields of one of its meters beside the facts. */
const ofMeter: Readonly<Record<string, (meter: ProfileMeter) => string | undefined>> = {
  models: ({ items }) => items.join("; "),
  "instead of": ({ alternativeTo }) => alternativeTo,
};
/** Fields of a fact: "requests source". */
const ofFact: Readonly<Record<string, (fact: Fact) => string>> = {
  basis: ({ kind }) => kind,
  source: ({ sources }) => sources.join("; "),
};
/** The fields of PROFILE. */
export const profileFields: readonly string[] = [
  ...[...Object.keys(ofProfile), ...FACTS, ...Object.keys(ofMeter)],
  ...Object.keys(ofFact).map((part) => `requests ${part}`),
];

const metersOf = (profile: Profile): string[] => profile.meters.map((meter) => meterName(profile, meter));

/** @throws NoPrice where no profile has the name, BadArgument where it has no such meter */
function named(text: string): NamedMeters {
  const found = findMeters(text);
  if (!found) throw new NoPrice(messages.unknownProfile(text, profilesLike(text)));
  if (found.meters.length > 0) return found;
  throw new BadArgument(messages.profileMeter(found.profile.id, metersOf(found.profile)));
}

/** @throws BadArgument where several meters have the field, or none is named so; NoPrice where the meter has nothing to say */
function fieldOf({ profile, meters }: NamedMeters, field: string, size: Size): Answer {
  const part = Object.keys(ofFact).find((one) => field.endsWith(` ${one}`));
  const fact = part === undefined ? field : field.slice(0, -part.length - 1);
  if (!(FACTS.includes(fact) || profileFields.includes(field)))
    throw new BadArgument(messages.unknownChoice("field", field, profileFields));
  const whole = ofProfile[field];
  if (whole) return whole(profile);
  const [meter, other] = meters;
  if (!meter || other) throw new BadArgument(messages.profileMeter(profile.id, metersOf(profile)));
  const found = factOf(meter, fact, size);
  const said = ofMeter[field]?.(meter) ?? (found && (ofFact[part ?? ""]?.(found) ?? found.value));
  if (said === undefined || said === "") throw new NoPrice(messages.noProfileField(meterName(profile, meter), field));
  return said;
}

/** All that a profile says, one fact a row. */
function profileTable({ profile, meters }: NamedMeters, size: Size): Answer[][] {
  const work = Object.entries(ofProfile).map(([field, read]) => [
    profile.id,
    field,
    read(profile),
    "definition",
    "none",
  ]);
  const facts = meters.flatMap((meter) =>
    FACTS.flatMap((field) => {
      const fact = factOf(meter, field, size);
      if (!fact || (fact.value === 0 && fact.sources.length === 0)) return [];
      return [[meterName(profile, meter), field, fact.value, fact.kind, fact.sources.join("; ") || "none"]];
    }),
  );
  return [["Profile", "Field", "Value", "Basis", "Source"], ...work, ...facts];
}

const allProfiles = (): Answer[][] => [
  ["Profile", "Name", "Unit", "Route", "Meters"],
  ...profiles.map((profile) => [profile.id, profile.name, profile.unit, profile.route, metersOf(profile).join("; ")]),
];

/** A look-up cell by cell, as PRICEINFO: without a field one profile as a table, without a profile the list of them. */
export function profileAnswer(given: Record<"profile" | "field" | "size", unknown>): Answer[][] {
  const [profile, field, size] = [toMatrix(given.profile), toMatrix(given.field), toMatrix(given.size)];
  const shape = shapeOf(profile, field, size);
  const alone = shape.rows * shape.columns === 1;
  if (alone && (isOmitted(given.field) || wordIn(field.cells[0]?.[0]) === "")) {
    const name = wordIn(profile.cells[0]?.[0]);
    return name === "" ? allProfiles() : profileTable(named(name), choiceOf("size", size.cells[0]?.[0], SIZES));
  }
  return eachCell(shape, (row, column) =>
    cellAnswer(() => {
      const name = wordIn(cellAt(profile, row, column));
      // a row without a profile is spare, as in the other look-ups
      if (name === "" && !alone) return 0;
      const asked = wordIn(cellAt(field, row, column)).toLowerCase();
      return fieldOf(named(name), asked, choiceOf("size", cellAt(size, row, column), SIZES));
    }),
  );
}
