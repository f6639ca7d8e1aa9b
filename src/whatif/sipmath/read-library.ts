import * as v from "valibot";
import * as messages from "../../messages";
import { BadArgument } from "../../problems";
import type { Pair } from "../correlation";
import { quantileOf } from "../distributions";
import type { Request, RequestInput } from "../request";

/** SIPmath 3.0, probabilitymanagement.org/30-standard: distributions as metalogs, and how they hang together. */

const number = v.pipe(v.number(), v.finite());
const metalog = v.object({
  aCoefficients: v.array(number),
  lowerBound: v.nullish(number, null),
  upperBound: v.nullish(number, null),
});
const sip = v.object({
  name: v.string(),
  function: v.optional(v.string(), ""),
  arguments: v.optional(v.unknown()),
  ref: v.nullish(v.object({ source: v.optional(v.string(), ""), copulaLayer: v.nullish(v.string(), null) }), null),
});
const copula = v.object({
  function: v.string(),
  copulaLayer: v.array(v.string()),
  arguments: v.object({ correlationMatrix: v.object({ value: v.string() }) }),
});
const matrix = v.object({
  rows: v.array(v.string()),
  matrix: v.array(v.object({ row: v.string(), col: v.string(), value: number })),
});
const library = v.object({
  libraryType: v.literal("SIPmath_3_0"),
  sips: v.pipe(v.array(sip), v.minLength(1)),
  U01: v.optional(v.object({ copula: v.optional(v.array(copula), []) }), { copula: [] }),
  globalVariables: v.optional(v.array(v.object({ name: v.string(), value: v.unknown() })), []),
});

type Library = v.InferOutput<typeof library>;

/**
 * Gives the inputs of a request that are called as a SIP of a library is the metalog of that SIP, and to each two of them the rank
 * correlation that the library's Gaussian copula gives them. What the request says itself stays: a distribution, a correlation.
 *
 * @param json a SIPmath 3.0 library; a matrix of a Gaussian copula holds Pearson correlations of normal scores
 * @throws BadArgument where it is none, has what cannot be read of a SIP that is asked for, or none of its SIPs is asked for
 */
export function withLibrary(request: Request, json: unknown): Request {
  const parsed = parsedAs(library, json, "the library");
  const sips = new Map(parsed.sips.map((each) => [each.name, each]));
  const taken: string[] = [];
  const inputs = (request.inputs ?? []).map((input) => {
    const found = sips.get(input.name);
    if (!found || input.distribution) return input;
    taken.push(input.name);
    return { ...input, distribution: metalogOf(found) };
  });
  if (taken.length === 0) throw new BadArgument(messages.sipsUnused([...sips.keys()]));
  if (!request.monteCarlo) return { ...request, inputs };
  const { correlations: own } = request.monteCarlo;
  const isOwn = ({ a, b }: Pair): boolean =>
    own.some((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a));
  const pairs = correlationsOf(parsed, taken).filter((pair) => !isOwn(pair));
  return { ...request, inputs, monteCarlo: { ...request.monteCarlo, correlations: [...own, ...pairs] } };
}

/**
 * Names that a library has a SIP for which can be drawn from, in the order of the names.
 *
 * @throws BadArgument as `withLibrary` does
 */
export function namesInLibrary(json: unknown, names: readonly string[]): string[] {
  const { sips } = parsedAs(library, json, "the library");
  const found = names.flatMap((name) => sips.filter((each) => each.name === name).slice(0, 1));
  if (found.length === 0) throw new BadArgument(messages.sipsUnused(sips.map(({ name }) => name)));
  for (const each of found) quantileOf(metalogOf(each));
  return found.map(({ name }) => name);
}

function parsedAs<Schema extends v.GenericSchema>(schema: Schema, json: unknown, where: string): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new BadArgument(messages.sipFault(v.getDotPath(issue) ?? where, issue.message));
}

function metalogOf({
  name,
  function: made,
  arguments: given,
}: Library["sips"][number]): NonNullable<RequestInput["distribution"]> {
  if (made !== "Metalog_1_0") throw new BadArgument(messages.sipFunction(name, made));
  const { aCoefficients: a, lowerBound: lower, upperBound: upper } = parsedAs(metalog, given, name);
  return { kind: "metalog", a, lower, upper };
}

/** Spearman's correlation of two normal variables whose Pearson's is r: 0.5 → 0.482584. */
const rankOf = (r: number): number => (6 / Math.PI) * Math.asin(r / 2);

/** Layers of a copula stand in the order of the matrix's rows. */
function correlationsOf({ sips, U01, globalVariables }: Library, taken: readonly string[]): Pair[] {
  return U01.copula.flatMap(({ function: made, copulaLayer, arguments: given }) => {
    const rowed = sips.filter(({ name, ref }) => taken.includes(name) && copulaLayer.includes(ref?.copulaLayer ?? ""));
    if (rowed.length < 2) return [];
    if (made !== "GaussianCopula") throw new BadArgument(messages.sipFunction(rowed[0]?.name ?? "", made));
    const { value } = given.correlationMatrix;
    const { rows, matrix: cells } = parsedAs(matrix, globalVariables.find(({ name }) => name === value)?.value, value);
    const named = rowed.map(({ name, ref }) => ({
      name,
      row: rows[copulaLayer.indexOf(ref?.copulaLayer ?? "")] ?? "",
    }));
    return named.flatMap((one, k) =>
      named.slice(k + 1).flatMap((other): Pair[] => {
        const cell = cells.find(
          ({ row, col }) => (row === one.row && col === other.row) || (row === other.row && col === one.row),
        );
        return cell && cell.value !== 0 ? [{ a: one.name, b: other.name, rank: rankOf(cell.value) }] : [];
      }),
    );
  });
}
