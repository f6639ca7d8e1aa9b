import type { IRange, ISheetDataValidationRule } from "@univerjs/core";
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
} from "@univerjs/core";
import type { BasicRule, Validation } from "../host/book";

const TYPES = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  textLength: DataValidationType.TEXT_LENGTH,
} as const;

const OPERATORS: Record<string, DataValidationOperator> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThan: DataValidationOperator.LESS_THAN,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const STYLES: Record<string, DataValidationErrorStyle> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

type Criterion = Pick<ISheetDataValidationRule, "type" | "formula1" | "formula2" | "operator" | "renderMode">;

/** Excel's data validation as a rule of Univer's; undefined while a rule has not been set. */
export function univerRule(validation: Validation, ranges: IRange[]): ISheetDataValidationRule | undefined {
  const criterion = criterionOf(validation);
  if (!criterion) return undefined;
  const { errorAlert, prompt } = validation;
  return {
    ...criterion,
    uid: generateRandomId(8),
    ranges,
    allowBlank: validation.ignoreBlanks,
    errorStyle: STYLES[errorAlert.style ?? "Stop"] ?? DataValidationErrorStyle.STOP,
    showErrorMessage: errorAlert.showAlert ?? true,
    ...(errorAlert.message === undefined ? {} : { error: errorAlert.message }),
    ...(errorAlert.title === undefined ? {} : { errorTitle: errorAlert.title }),
    showInputMessage: prompt.showPrompt ?? prompt.message !== undefined,
    ...(prompt.message === undefined ? {} : { prompt: prompt.message }),
    ...(prompt.title === undefined ? {} : { promptTitle: prompt.title }),
  };
}

function criterionOf({ rule }: Validation): Criterion | undefined {
  if (rule.list)
    return { type: DataValidationType.LIST, formula1: rule.list.source, renderMode: DataValidationRenderMode.ARROW };
  if (rule.custom) return { type: DataValidationType.CUSTOM, formula1: rule.custom.formula };
  for (const kind of Object.keys(TYPES) as (keyof typeof TYPES)[]) {
    const basic = rule[kind];
    if (basic) return { type: TYPES[kind], ...comparison(basic) };
  }
  return undefined;
}

const comparison = ({ formula1, formula2, operator }: BasicRule): Omit<Criterion, "type"> => ({
  operator: OPERATORS[operator] ?? DataValidationOperator.BETWEEN,
  formula1: String(formula1),
  ...(formula2 === undefined ? {} : { formula2: String(formula2) }),
});
