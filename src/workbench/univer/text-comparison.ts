import type { Injector } from "@univerjs/core";
import {
  type ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  type FunctionVariantType,
  IFunctionService,
  StringValueObject,
} from "@univerjs/engine-formula";

type Calculate = (...values: FunctionVariantType[]) => ReturnType<BaseFunction["calculate"]>;
type Operator = Parameters<BaseValueObject["compareBy"]>[1];

/** What Univer's texts do inside; not in its types. */
interface Comparing extends BaseValueObject {
  _checkWildcard: (value: string, operator: Operator) => BaseValueObject;
  _compareString: (text: string, value: string, operator: Operator) => boolean;
}

/**
 * Compares texts as Excel does. Univer takes `*` and `?` for a pattern under the operators = and <>, too, where Excel compares
 * letter by letter; and in patterns it knows `~*` and `~?` but not `~~`.
 */
export function compareTextsAsExcel(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  const executor = (name: string) => {
    const found = functions.getExecutor(name);
    if (!found) throw new Error(`Univer has no ${name} any more.`);
    return found;
  };
  const compare = executor("COMPARE");
  const comparison = compare.calculate.bind(compare) as Calculate;
  compare.calculate = (...values: FunctionVariantType[]) => {
    const patterns = texts._checkWildcard;
    texts._checkWildcard = letterByLetter;
    try {
      return comparison(...values);
    } finally {
      texts._checkWildcard = patterns;
    }
  };
  if (texts._checkWildcard === univers) texts._checkWildcard = asPattern;
  const match = executor("MATCH");
  const look = match.calculate.bind(match) as Calculate;
  match.calculate = (text: FunctionVariantType, ...others: FunctionVariantType[]) =>
    look(isArray(text) ? text.mapValue(withoutTildes) : withoutTildes(text as BaseValueObject), ...others);
}

const isArray = (value: FunctionVariantType): value is ArrayValueObject =>
  !value.isReferenceObject() && (value as BaseValueObject).isArray();

/** The class is one for all workbooks. */
const texts = StringValueObject.prototype as unknown as Comparing;
const univers = texts._checkWildcard;

function letterByLetter(this: Comparing, value: string, operator: Operator): BaseValueObject {
  return BooleanValueObject.create(this._compareString(lower(this), value, operator));
}

function asPattern(this: Comparing, value: string, operator: Operator): BaseValueObject {
  if (operator !== "=" && operator !== "<>") return univers.call(this, value, operator);
  return BooleanValueObject.create(patternOf(value).test(lower(this)) === (operator === "="));
}

const lower = (text: BaseValueObject): string => String(text.getValue()).toLocaleLowerCase();

const patternOf = (value: string): RegExp => {
  const pattern = value.replace(/~([~*?])|[*?]|[\\^$.+()|[\]{}]/g, (found, escaped: string | undefined) => {
    if (escaped !== undefined) return escaped === "~" ? "~" : `\\${escaped}`;
    return found === "*" ? ".*" : found === "?" ? "." : `\\${found}`;
  });
  return new RegExp(`^${pattern}$`, "s");
};

/** A text without a pattern is looked up in an index of values, as it stands. */
const withoutTildes = (text: BaseValueObject): BaseValueObject => {
  const value = text.isString() ? String(text.getValue()) : "";
  return value.includes("~~") && !/[*?]/.test(value) ? StringValueObject.create(value.replaceAll("~~", "~")) : text;
};
