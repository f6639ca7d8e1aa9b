/** ChatGPT credits by day and person, as the console exports them, or with each row of another group than the one before. */
export type Order = "by day" | "round-robin";

const HEADER =
  "date_partition,account_id,account_user_id,email,name,public_id,usage_type,usage_credits,usage_quantity,usage_units";
const DAYS_A_YEAR = 336;
/** Rows of one person on one day follow each other. */
const ROWS_A_DAY = 10;
/** By twelve months: 1,008 and 12,000 groups. */
const PEOPLE = { "by day": 84, "round-robin": 1000 };

const twoDigits = (part: number): string => String(part).padStart(2, "0");

function placeOf(k: number, rows: number, order: Order): { day: number; person: number } {
  if (order === "round-robin")
    return { day: (k % 12) * 28 + (Math.floor(k / 12_000) % 28), person: Math.floor(k / 12) };
  return { day: Math.floor((k * DAYS_A_YEAR) / rows), person: Math.floor(k / ROWS_A_DAY) };
}

export function exportedCredits(rows: number, order: Order): string {
  const lines = Array.from({ length: rows }, (_, k) => {
    const place = placeOf(k, rows, order);
    const date = `2026-${twoDigits(1 + Math.floor(place.day / 28))}-${twoDigits(1 + (place.day % 28))}`;
    const person = place.person % PEOPLE[order];
    const who = `org-3f9a1c,user-${person}-7be2,user${person}@demo.example,"Bee, Ann",p${person}`;
    return `${date},${who},api.gpt_x_text_input_v_1,${(k % 1000) / 8},${k},tokens`;
  });
  return [HEADER, ...lines, ""].join("\n");
}
