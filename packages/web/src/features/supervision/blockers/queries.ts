import { useMutation } from "@tanstack/react-query";
import type { Endpoint, QueryOf } from "@zhigang/contract/http";
import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import type { Blocker, BlockerDetail } from "@zhigang/contract/supervision";
import type { BlockerAction } from "@zhigang/domain/supervision";
import { fetchFile } from "../../../api/call-endpoint.ts";
import { saveFile } from "../../../api/save-file.ts";
import { useEndpoint, useEndpointPages, useSend } from "../../../api/use-endpoint.ts";

export type BlockerQuery = QueryOf<typeof e.exportBlockers>;

/** What reads blockers anew after one of them changed. */
const READERS = [e.listBlockers, e.countBlockers, e.getBlocker];

/** 问题台账, page by page. */
export function useBlockers(query: BlockerQuery) {
  return useEndpointPages(e.listBlockers, { query });
}

/** How many blockers wait for what. */
export function useBlockerCounts(query: QueryOf<typeof e.countBlockers>) {
  return useEndpoint(e.countBlockers, { query });
}

/** One blocker with its log. */
export function useBlocker(id: string) {
  return useEndpoint(e.getBlocker, { params: { id } });
}

/** 提出问题. */
export function useRaiseBlocker(onSuccess: (blocker: BlockerDetail) => void) {
  return useSend(e.raiseBlocker, { touches: READERS, onSuccess });
}

const ACTS = {
  accept: e.acceptBlocker,
  decline: e.declineBlocker,
  assign: e.assignBlocker,
  answer: e.answerBlocker,
  confirm: e.confirmBlocker,
  reject: e.rejectBlocker,
  escalate: e.escalateBlocker,
  keep_level: e.keepBlockerLevel,
  withdraw: e.withdrawBlocker,
} as const satisfies Readonly<Record<BlockerAction, Endpoint>>;

/** Does one act; the form has checked its body against what the act needs. */
export function useBlockerAct(action: BlockerAction, then: { onDone: () => void; onRefused: () => void }) {
  const send = useSend(ACTS[action] as typeof e.withdrawBlocker, {
    touches: READERS,
    onSuccess: then.onDone,
    // Somebody else may have acted meanwhile: the blocker is looked at again.
    onError: then.onRefused,
  });
  return {
    isPending: send.isPending,
    error: send.error,
    send: ({ id, version }: Pick<Blocker, "id" | "version">, body: Readonly<Record<string, unknown>>) =>
      send.mutate({ params: { id }, body: body as { reason: string }, options: { version } }),
  };
}

/** 问题升级规则, the latest first. */
export function useBlockerRules() {
  return useEndpoint(e.listBlockerRules, {});
}

/** 设定升级规则. */
export function useSetBlockerRule(onSuccess: () => void) {
  return useSend(e.setBlockerRule, { touches: [e.listBlockerRules], onSuccess });
}

/** Fetches the ledger as the list is narrowed now. */
export function useBlockerExport() {
  return useMutation({
    mutationFn: async (query: BlockerQuery) => saveFile(await fetchFile(e.exportBlockers, { query })),
  });
}
