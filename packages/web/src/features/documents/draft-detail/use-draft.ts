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

/** How often an open draft looks for the steps of other reviewers. */
const LOOK_AGAIN_MS = 10_000;

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
  const query = useEndpoint(
    documentsEndpoints.getDraft,
    { params: { id } },
    // A look while a change is on its way would show the state before it.
    {
      refetchInterval: (content) => (content?.draft.status === "open" && !isUnderWay() ? LOOK_AGAIN_MS : false),
    },
  );

  const reload = useCallback(() => client.invalidateQueries({ queryKey: key }), [client, key]);
  return { ...query, send, reload };
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
        client.setQueryData<DraftContent>(key, (before) => before && merge(before, answer));
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

/** The draft after a change: rows replaced, added or taken away; the answer of an older change never wins. */
function merge(before: DraftContent, change: DraftChange): DraftContent {
  const removed = new Set(change.removedItemIds);
  return {
    ...before,
    draft: change.draft.version >= before.draft.version ? change.draft : before.draft,
    tasks: put(before.tasks, change.tasks, removed),
    targets: put(before.targets, change.targets, removed),
    questions: put(before.questions, change.questions, removed),
    gaps: put(before.gaps, change.gaps, removed),
  };
}

function put<T extends { id: string }>(before: readonly T[], changed: readonly T[], removed: ReadonlySet<string>): T[] {
  if (changed.length === 0 && removed.size === 0) return before as T[];
  const byId = new Map(changed.map((row) => [row.id, row]));
  const kept = before.filter((row) => !removed.has(row.id)).map((row) => byId.get(row.id) ?? row);
  const known = new Set(before.map((row) => row.id));
  return [...kept, ...changed.filter((row) => !known.has(row.id))];
}
