import { Field, makeStyles, Select } from "@fluentui/react-components";
import { plainName, priceBook, type Route } from "../pricebook";
import { choicesOf, emptyForm, itemOf, type LineForm, metersOf, quantityLabels, takesTokens } from "./line-form";
import { NumberField } from "./NumberField";
import { routeNames } from "./price-text";
import { TextField } from "./TextField";

const useStyles = makeStyles({
  // a select is as wide as its longest entry unless told otherwise
  select: { minWidth: 0, "& > select": { width: "100%" } },
});

interface Props {
  form: LineForm;
  onChange: (form: LineForm) => void;
}

/** The fields of a new line; which there are follows from the way it is bought. */
export function LineFields({ form, onChange }: Props) {
  const styles = useStyles();
  const { route } = form;
  const set = (part: keyof LineForm) => (value: string) => {
    onChange({ ...form, [part]: value });
  };
  return (
    <>
      <Field label="Bought as">
        <Select
          className={styles.select}
          value={route}
          onChange={(_event, { value }) => {
            onChange({ ...emptyForm(value as Route), name: form.name, quantity: form.quantity });
          }}
        >
          {(Object.keys(routeNames) as Route[]).map((each) => (
            <option key={each} value={each}>
              {routeNames[each]}
            </option>
          ))}
        </Select>
      </Field>
      <ItemField form={form} onChange={onChange} />
      <TextField label="Name of the line" value={form.name} onChange={set("name")} />
      {route === "seats" && (
        <TextField
          label="Workspace"
          hint="As on the sheet Seats; blank where there is only one"
          value={form.workspace}
          onChange={set("workspace")}
        />
      )}
      <NumberField label={quantityLabels[route]} value={form.quantity} onChange={set("quantity")} />
      {route === "enterprise" && (
        <NumberField
          label="Seat price a month"
          hint="As signed; further terms are typed on the sheet"
          value={form.seatPrice}
          onChange={set("seatPrice")}
        />
      )}
      {route === "credits" && <NumberField label="Seats" value={form.seats} onChange={set("seats")} />}
      {route === "api" && <RequestFields form={form} set={set} />}
    </>
  );
}

/** What is bought, of all that is bought this way, by vendor. */
function ItemField({ form, onChange }: Props) {
  const styles = useStyles();
  return (
    <Field label={form.route === "api" ? "Model or service" : "Plan"}>
      <Select
        className={styles.select}
        value={form.item}
        onChange={(_event, { value }) => {
          onChange({ ...form, item: value, meter: metersOf(itemOf(value))[0] ?? "" });
        }}
      >
        {[...choicesOf(form.route)].map(([vendor, items]) => (
          <optgroup key={vendor} label={vendor}>
            {items.map((item) => (
              <option key={item.id} value={plainName(priceBook, item)}>
                {item.name}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}

interface RequestProps {
  form: LineForm;
  set: (part: keyof LineForm) => (value: string) => void;
}

/** What one request takes: tokens of a model that is paid by them, else units of a meter. */
function RequestFields({ form, set }: RequestProps) {
  const styles = useStyles();
  const item = itemOf(form.item);
  if (takesTokens(item))
    return (
      <>
        <NumberField label="Input tokens a request" value={form.inputTokens} onChange={set("inputTokens")} />
        <NumberField label="Output tokens a request" value={form.outputTokens} onChange={set("outputTokens")} />
      </>
    );
  return (
    <>
      <Field label="Meter">
        <Select
          className={styles.select}
          value={form.meter}
          onChange={(_event, { value }) => {
            set("meter")(value);
          }}
        >
          {metersOf(item).map((meter) => (
            <option key={meter}>{meter}</option>
          ))}
        </Select>
      </Field>
      <NumberField label="Units a request" value={form.unitsPerRequest} onChange={set("unitsPerRequest")} />
    </>
  );
}
