import { intersection } from "../address";
import { type ConditionalFormatTarget, type Definition, hostObject, type RangeTarget } from "../host-object";
import { StoredObject } from "../stored-object";
import { storedProperties } from "./stored";

/** Conditional formats are remembered with what was set on them; the stand-in draws none. */
const on = ({ sheet, area }: RangeTarget): ConditionalFormatTarget[] =>
  sheet.extras.conditionalFormats
    .filter((existing) => intersection(existing.area, area) !== undefined)
    .map((existing) => ({ sheet, ...existing }));

export const conditionalFormatCollection: Definition<RangeTarget> = {
  items: (target) => on(target).map((found) => hostObject("ConditionalFormat", found)),
  method: {
    Add: ({ sheet, area }, type: string) => {
      const format = new StoredObject();
      format.properties["Type"] = type;
      sheet.extras.conditionalFormats.push({ area, format });
      return hostObject("ConditionalFormat", { sheet, area, format });
    },
    ClearAll: (target) => {
      const gone = new Set(on(target).map(({ format }) => format));
      const { extras } = target.sheet;
      extras.conditionalFormats = extras.conditionalFormats.filter(({ format }) => !gone.has(format));
    },
    GetCount: (target) => on(target).length,
  },
};

export const conditionalFormat: Definition<ConditionalFormatTarget> = {
  ...storedProperties<ConditionalFormatTarget>(({ format }) => format, {
    Id: "",
    Priority: 0,
    StopIfTrue: false,
    Type: "Custom",
  }),
  child: {
    Custom: ({ format }) => hostObject("ConditionalFormatPart", format.child("Custom")),
    DataBar: ({ format }) => hostObject("ConditionalFormatPart", format.child("DataBar")),
    CustomOrNullObject: ({ format }) => hostObject("ConditionalFormatPart", format.child("Custom")),
  },
  method: {
    GetRange: ({ sheet, area }) => hostObject("Range", { sheet, area }),
  },
};

const part = (name: string) => (parent: StoredObject) => hostObject("ConditionalFormatPart", parent.child(name));

/** One definition for what hangs on a conditional format: its rule, format, font and fill. */
export const conditionalFormatPart: Definition<StoredObject> = {
  ...storedProperties<StoredObject>((object) => object, {
    Bold: false,
    Color: "",
    FillColor: "",
    Formula: "",
    GradientFill: true,
    LowerBoundRule: { type: "Automatic" },
  }),
  child: {
    Fill: part("Fill"),
    Font: part("Font"),
    Format: part("Format"),
    PositiveFormat: part("PositiveFormat"),
    Rule: part("Rule"),
  },
};
