import { drivenBy } from "./draft";
import { FieldOf } from "./FieldOf";
import type { SectionsProps } from "./sections-props";

/** The number that a line's driver has on Assumptions, where the line uses it. */
export function DriverField({ budget, begun, draft, onChange }: SectionsProps) {
  const driver = drivenBy(budget, begun, draft);
  if (!driver) return null;
  const { name, unit, opening, growth, others } = driver;
  const grows = growth === 0 ? "" : `, then ${Number((growth * 100).toFixed(4))} % more each month`;
  const also = others.length === 0 ? "" : ` It also drives ${others.join(", ")}.`;
  return (
    <FieldOf
      field={{
        ...{ key: "driven", label: `Driver “${name}”, ${unit || "units"}`, kind: "number" },
        hint: `In the first month${grows}. It stands on Assumptions.${also}`,
      }}
      value={opening}
      onChange={(typed) => {
        onChange({ ...draft, driven: { driver: name, opening: typed } });
      }}
    />
  );
}
