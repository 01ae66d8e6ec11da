import { useMutation } from "@tanstack/react-query";
import type { QueryOf } from "@zhigang/contract/http";
import type { Consequence, ConsequenceDetail } from "@zhigang/contract/supervision";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import { fetchFile } from "../../../api/call-endpoint.ts";
import { saveFile } from "../../../api/save-file.ts";
import { useEndpoint, useEndpointPages, useSend } from "../../../api/use-endpoint.ts";

const e = supervisionEndpoints;

/** What reads proposals anew after one of them changed. */
const READERS = [e.listConsequences, e.getConsequence];

/** 督查结果运用建议, page by page. */
export function useConsequences(query: QueryOf<typeof supervisionEndpoints.listConsequences>) {
  return useEndpointPages(e.listConsequences, { query });
}

/** One proposal with its facts and acts. */
export function useConsequence(id: string) {
  return useEndpoint(e.getConsequence, { params: { id } });
}

/** 起草. */
export function useDraftConsequence(onSuccess: (made: ConsequenceDetail) => void) {
  return useSend(e.draftConsequence, { touches: READERS, onSuccess });
}

const DEEDS = {
  edit: e.editConsequence,
  ask_statement: e.askForStatement,
  state: e.makeStatement,
  submit: e.submitConsequence,
  approve: e.approveConsequence,
  decline: e.declineConsequence,
  withdraw: e.withdrawConsequence,
  revoke: e.revokeConsequence,
} as const;
export type ConsequenceDeed = keyof typeof DEEDS;

/** Does one act; the form has made the body that the act takes. */
export function useConsequenceAct(deed: ConsequenceDeed, then: { onDone: () => void; onRefused: () => void }) {
  const send = useSend(DEEDS[deed] as typeof e.declineConsequence, {
    touches: READERS,
    onSuccess: then.onDone,
    // Somebody else may have acted meanwhile: the proposal is looked at again.
    onError: then.onRefused,
  });
  return {
    isPending: send.isPending,
    error: send.error,
    send: ({ id, version }: Pick<Consequence, "id" | "version">, body: Readonly<Record<string, unknown>>) =>
      send.mutate({ params: { id }, body: body as { reason: string }, options: { version } }),
  };
}

/** Fetches the paper as it was approved. */
export function useConsequenceDownload() {
  return useMutation({
    mutationFn: async (id: string) => saveFile(await fetchFile(e.downloadConsequence, { params: { id } })),
  });
}
