import { NumberField } from "../NumberField";
import { TextField } from "../TextField";
import type { GrantText } from "./grant-texts";
import { RowsField } from "./RowsField";

interface Props {
  grants: readonly GrantText[];
  onChange: (grants: readonly GrantText[]) => void;
  /** the month that a new one begins with */
  first: string;
}

/** Credits granted to a pool: used after its allowance and before packs, the soonest to expire first. */
export const Grants = ({ grants, onChange, first }: Props) => (
  <RowsField
    rows={grants}
    onChange={onChange}
    name="Granted credits"
    add="Add granted credits"
    blank={() => ({ source: "", credits: "", from: first, expires: "", paid: "" })}
    fields={({ source, credits, paid, from, expires }, set) => (
      <>
        <TextField label="Granted by, or for" value={source} onChange={set("source")} />
        <div className="two">
          <NumberField label="Credits granted" value={credits} onChange={set("credits")} />
          <NumberField label="Paid for it, 0 if free" value={paid} onChange={set("paid")} />
        </div>
        <div className="two">
          <TextField label="Granted from month" value={from} onChange={set("from")} />
          <TextField label="Gone from month" value={expires} onChange={set("expires")} hint="Blank is never" />
        </div>
      </>
    )}
  />
);
