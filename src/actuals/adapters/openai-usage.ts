import { type Adapter, draft } from "../adapter";
import { type Decimal, subtract, ZERO } from "../decimal";

/**
 * OpenAI's usage: requests and tokens, without money. Input includes what was cached; the columns by modality are parts of
 * these and are not added.
 */
export const openAiUsage: Adapter = {
  id: "openai-usage",
  label: "OpenAI usage (tokens)",
  signatures: [["start_time", "num_model_requests", "input_tokens", "output_tokens"]],
  columns:
    "start_time,end_time,start_time_iso,end_time_iso,project_id,num_model_requests,user_id,api_key_id,model,batch,service_tier,input_tokens,output_tokens,input_cached_tokens,input_uncached_tokens,input_text_tokens,output_text_tokens,input_cached_text_tokens,input_audio_tokens,input_cached_audio_tokens,output_audio_tokens,input_image_tokens,input_cached_image_tokens,output_image_tokens,user_email,project_name,api_key_name,organization_id".split(
      ",",
    ),
  total: { amount: ["num_model_requests"], currency: { code: "requests" } },
  open(header) {
    const from = header.day("start_time");
    const to = header.day("end_time");
    const requests = header.amount("num_model_requests");
    const input = header.amount("input_tokens");
    const output = header.amount("output_tokens");
    const cached = header.amount("input_cached_tokens");
    const model = header.text("model");
    const batch = header.text("batch");
    const tier = header.text("service_tier");
    const account = header.text("organization_id");
    const owner = header.owner("user_email", "project_name", "project_id");
    const modeOf = (row: readonly string[]): string =>
      batch(row).toLowerCase() === "true" ? "batch" : tier(row) === "default" ? "" : tier(row);
    return {
      read(row) {
        const asked = requests(row);
        if (asked === null) return "empty period";
        const of = (quantity: Decimal, unit: string, counted = ZERO) =>
          draft({
            vendor: "OpenAI",
            route: "api",
            kind: "usage",
            basis: "quantity",
            from: from(row),
            to: Math.max(to(row), from(row) + 1),
            account: account(row),
            owner: owner(row),
            item: [model(row), modeOf(row)].filter((text) => text !== "").join(", "),
            quantity,
            unit,
            currency: "",
            counted,
          });
        const cachedInput = cached(row) ?? ZERO;
        return [
          of(asked, "requests", asked),
          of(subtract(input(row) ?? ZERO, cachedInput), "input tokens"),
          of(cachedInput, "cached input tokens"),
          of(output(row) ?? ZERO, "output tokens"),
        ];
      },
    };
  },
};
