import { Button } from "@fluentui/react-components";
import { NumberField } from "../NumberField";
import { TextField } from "../TextField";
import type { GrantText } from "./grant-texts";

interface Props {
  grants: readonly GrantText[];
  onChange: (grants: readonly GrantText[]) => void;
  /** the month that a new one begins with */
  first: string;
}

/** Credits granted to a pool: used after its allowance and before packs, the soonest to expire first. */
export function Grants({ grants, onChange, first }: Props) {
  const set = (k: number, part: keyof GrantText) => (value: string) => {
    onChange(grants.map((grant, at) => (at === k ? { ...grant, [part]: value } : grant)));
  };
  return (
    <>
      {grants.map((grant, k) => (
        <fieldset key={k} className="step">
          <legend>Granted credits {k + 1}</legend>
          <TextField label="Granted by, or for" value={grant.source} onChange={set(k, "source")} />
          <div className="two">
            <NumberField label="Credits granted" value={grant.credits} onChange={set(k, "credits")} />
            <NumberField label="Paid for it, 0 if free" value={grant.paid} onChange={set(k, "paid")} />
          </div>
          <div className="two">
            <TextField label="Granted from month" value={grant.from} onChange={set(k, "from")} />
            <TextField
              label="Gone from month"
              value={grant.expires}
              onChange={set(k, "expires")}
              hint="Blank is never"
            />
          </div>
          <Button
            size="small"
            onClick={() => {
              onChange(grants.filter((_, at) => at !== k));
            }}
          >
            {`Remove granted credits ${k + 1}`}
          </Button>
        </fieldset>
      ))}
      <Button
        size="small"
        onClick={() => {
          onChange([...grants, { source: "", credits: "", from: first, expires: "", paid: "" }]);
        }}
      >
        Add granted credits
      </Button>
    </>
  );
}
