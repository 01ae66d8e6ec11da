import { useQueryClient } from "@tanstack/react-query";
import type { QueryKey } from "@tanstack/react-query";
import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftChange, DraftContent } from "@zhigang/contract/documents";
import type { Endpoint } from "@zhigang/contract/http";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { callEndpoint } from "../../../api/call-endpoint.ts";
import type { CallOptions, InputOf } from "../../../api/call-endpoint.ts";
import { isRefusal } from "../../../api/refusal.ts";
import { endpointKey, useEndpoint } from "../../../api/use-endpoint.ts";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { reviewTexts } from "./draft-texts.ts";
import { mergeRows } from "./together/merge-rows.ts";
import { useDraftNews } from "./together/use-draft-news.ts";

/** What the page shows at once, before the server has answered. */
type Assumption = (content: DraftContent) => DraftContent;

/** Sends one change of the draft; what changed, or null when it was refused and the reader was told. */
export type SendChange = <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options?: CallOptions & { assume?: Assumption },
) => Promise<DraftChange | null>;

/** The draft with everything in it. A change answers only what changed; that is merged in, nothing is loaded again. */
export function useDraft(id: string) {
  const client = useQueryClient();
  const key = useMemo(() => endpointKey(documentsEndpoints.getDraft, { params: { id } }), [id]);
  const { send, isUnderWay } = useSendChange(key);
  const query = useEndpoint(documentsEndpoints.getDraft, { params: { id } });
  const together = useDraftNews(id, key, isUnderWay);

  const reload = useCallback(() => client.invalidateQueries({ queryKey: key }), [client, key]);
  return { ...query, send, reload, together };
}

function useSendChange(key: QueryKey): { send: SendChange; isUnderWay: () => boolean } {
  const underWay = useRef(0);
  const t = useTexts(reviewTexts);
  const wordsOf = useErrorWords();
  const client = useQueryClient();
  const latest = useRef({ t, wordsOf });
  useEffect(() => {
    latest.current = { t, wordsOf };
  });
  const send = useCallback<SendChange>(
    async (endpoint, input, { assume, ...options } = {}) => {
      underWay.current += 1;
      await client.cancelQueries({ queryKey: key });
      if (assume) client.setQueryData<DraftContent>(key, (before) => before && assume(before));
      try {
        const answer = (await callEndpoint(endpoint, input, options)) as unknown as DraftChange;
        client.setQueryData<DraftContent>(key, (before) => before && mergeRows(before, answer));
        return answer;
      } catch (error) {
        const { t: say, wordsOf: explain } = latest.current;
        showToast({ tone: "bad", words: isRefusal(error, "http.version_conflict") ? say.conflict : explain(error) });
        await client.invalidateQueries({ queryKey: key });
        return null;
      } finally {
        underWay.current -= 1;
      }
    },
    [client, key],
  );
  const isUnderWay = useCallback(() => underWay.current > 0, []);
  return { send, isUnderWay };
}
