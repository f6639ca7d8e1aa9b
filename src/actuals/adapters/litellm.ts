import { type Adapter, draft } from "../adapter";

/** LiteLLM's log of requests. What its map of prices says is an estimate, never a bill. */
export const liteLlmLogs: Adapter = {
  id: "litellm-logs",
  label: "LiteLLM spend logs",
  signatures: [["request_id", "spend", "starttime", "model"]],
  columns:
    "request_id,call_type,api_key,spend,total_tokens,prompt_tokens,completion_tokens,starttime,endtime,model,model_group,model_id,custom_llm_provider,user,metadata,cache_hit,cache_key,request_tags,team_id,organization_id,end_user,api_base,requester_ip_address,completionstarttime,session_id,status".split(
      ",",
    ),
  total: { amount: ["spend"], currency: { code: "USD" } },
  open(header) {
    const id = header.text("request_id");
    const day = header.day("startTime");
    const spend = header.required("spend");
    const item = header.text("model");
    const owner = header.owner("team_id", "user");
    const vendor = header.text("custom_llm_provider");
    const account = header.text("organization_id");
    const seen = new Set<string>();
    return {
      read(row) {
        if (seen.has(id(row))) return "duplicate id";
        const list = spend(row);
        seen.add(id(row));
        return [
          draft({
            vendor: vendor(row),
            route: "api",
            kind: "usage",
            basis: "estimate",
            from: day(row),
            account: account(row),
            owner: owner(row),
            item: item(row),
            list,
            counted: list,
          }),
        ];
      },
    };
  },
};

/** LiteLLM's export by day and team. */
export const liteLlmDaily: Adapter = {
  id: "litellm-daily",
  label: "LiteLLM daily spend",
  signatures: [["date", "spend ($)", "requests", "total tokens"]],
  columns: [
    ..."date,team,team id,tag,spend ($),requests,successful requests,failed requests,total tokens,prompt tokens,completion tokens".split(
      ",",
    ),
  ],
  total: { amount: ["spend ($)"], currency: { code: "USD" } },
  open(header) {
    const day = header.day("date");
    const spend = header.required("spend ($)");
    const owner = header.owner("team", "tag");
    return {
      read(row) {
        const list = spend(row);
        return [
          draft({
            vendor: "",
            route: "api",
            kind: "usage",
            basis: "estimate",
            from: day(row),
            owner: owner(row),
            list,
            counted: list,
          }),
        ];
      },
    };
  },
};
