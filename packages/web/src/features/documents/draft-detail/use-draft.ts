import { useQueryClient } from "@tanstack/react-query";
import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftChange, DraftContent } from "@zhigang/contract/documents";
import type { Endpoint } from "@zhigang/contract/http";
import { useCallback } from "react";
import { callEndpoint } from "../../../api/call-endpoint.ts";
import type { CallOptions, InputOf } from "../../../api/call-endpoint.ts";
import { isRefusal } from "../../../api/refusal.ts";
import { endpointKey, useEndpoint } from "../../../api/use-endpoint.ts";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { reviewTexts } from "./draft-texts.ts";

/** Sends one change of the draft; true when it was taken. */
export type SendChange = <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options?: CallOptions,
) => Promise<boolean>;

/** The draft with everything in it. A change answers only what changed; that is merged in, nothing is loaded again. */
export function useDraft(id: string) {
  const t = useTexts(reviewTexts);
  const wordsOf = useErrorWords();
  const client = useQueryClient();
  const query = useEndpoint(documentsEndpoints.getDraft, { params: { id } });
  const key = endpointKey(documentsEndpoints.getDraft, { params: { id } });

  const send = useCallback<SendChange>(
    async (endpoint, input, options) => {
      try {
        const answer = (await callEndpoint(endpoint, input, options)) as unknown as DraftChange;
        client.setQueryData<DraftContent>(key, (before) => before && merge(before, answer));
        return true;
      } catch (error) {
        const isConflict = isRefusal(error, "http.version_conflict");
        showToast({ tone: "bad", words: isConflict ? t.conflict : wordsOf(error) });
        await client.invalidateQueries({ queryKey: key });
        return false;
      }
    },
    // The key is made anew each time but says the same for one draft.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [client, id, t],
  );
  return { ...query, send, reload: () => client.invalidateQueries({ queryKey: key }) };
}

function merge(before: DraftContent, change: DraftChange): DraftContent {
  const removed = new Set(change.removedItemIds);
  return {
    ...before,
    // How many names stand for no department is only counted when the whole draft is read.
    draft: {
      ...change.draft,
      counts: { ...change.draft.counts, unresolvedNames: before.draft.counts.unresolvedNames },
    },
    tasks: put(before.tasks, change.tasks, removed),
    targets: put(before.targets, change.targets, removed),
    questions: put(before.questions, change.questions, removed),
    gaps: put(before.gaps, change.gaps, removed),
  };
}

function put<T extends { id: string }>(before: readonly T[], changed: readonly T[], removed: ReadonlySet<string>): T[] {
  const byId = new Map(changed.map((row) => [row.id, row]));
  const kept = before.filter((row) => !removed.has(row.id)).map((row) => byId.get(row.id) ?? row);
  const known = new Set(before.map((row) => row.id));
  return [...kept, ...changed.filter((row) => !known.has(row.id))];
}
