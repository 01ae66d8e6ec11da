import { documentsEndpoints } from "@zhigang/contract/documents";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { QueryOf } from "@zhigang/contract/http";
import { useEndpoint, useSend } from "../../api/use-endpoint.ts";

export type SearchQuery = QueryOf<typeof documentsEndpoints.search>;
export type AskQuery = QueryOf<typeof documentsEndpoints.ask>;

/** 检索. */
export function useSearch(query: SearchQuery) {
  return useEndpoint(documentsEndpoints.search, { query }, { isEnabled: query.q.trim() !== "" });
}

/** Names that what is typed may become. */
export function useSuggestions(q: string) {
  return useEndpoint(documentsEndpoints.suggest, { query: { q } }, { isEnabled: q.trim() !== "" });
}

/** 问答. */
export function useAnswer(query: AskQuery) {
  return useEndpoint(documentsEndpoints.ask, { query });
}

/** Has the outside service phrase an answer; only when a person asks for it. */
export function usePhrasing() {
  return useSend(documentsEndpoints.phraseAnswer);
}

/** Plans to narrow by; a city has tens of them. */
export function usePlanOptions() {
  const plans = useEndpoint(ledgerEndpoints.listPlans, { query: { limit: 200 } });
  return plans.data?.items ?? [];
}
