import type { Validation, ValidationRule } from "../book";
import type { Definition, RangeTarget } from "../host-object";

const NONE: Validation = { rule: {}, ignoreBlanks: true, errorAlert: {}, prompt: {} };

const validationOf = ({ sheet, area }: RangeTarget): Validation =>
  sheet.extras.validations.at(area.row, area.column) ?? NONE;

function change(target: RangeTarget, part: Partial<Validation>): void {
  const validation = { ...validationOf(target), ...part };
  target.sheet.extras.validations.set(target.area, validation);
  target.sheet.cells.setValidation(target.area, validation);
}

const TYPES: Record<keyof ValidationRule, string> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  textLength: "TextLength",
  custom: "Custom",
};

export const dataValidation: Definition<RangeTarget> = {
  get: {
    ErrorAlert: (target) => validationOf(target).errorAlert,
    IgnoreBlanks: (target) => validationOf(target).ignoreBlanks,
    Prompt: (target) => validationOf(target).prompt,
    Rule: (target) => validationOf(target).rule,
    Type: (target) => {
      const rule = JSON.stringify(validationOf(target).rule);
      const { validations } = target.sheet.extras;
      if (!validations.every(target.area, (found = NONE) => JSON.stringify(found.rule) === rule)) return "Inconsistent";
      const [kind] = Object.keys(validationOf(target).rule);
      return kind === undefined ? "None" : TYPES[kind as keyof ValidationRule];
    },
  },
  set: {
    ErrorAlert: (target, errorAlert: Validation["errorAlert"]) => {
      change(target, { errorAlert });
    },
    IgnoreBlanks: (target, ignoreBlanks: boolean) => {
      change(target, { ignoreBlanks });
    },
    Prompt: (target, prompt: Validation["prompt"]) => {
      change(target, { prompt });
    },
    Rule: (target, rule: ValidationRule) => {
      change(target, { rule });
    },
  },
  method: {
    Clear: ({ sheet, area }) => {
      sheet.extras.validations.remove(area);
      sheet.cells.setValidation(area, undefined);
    },
  },
};
