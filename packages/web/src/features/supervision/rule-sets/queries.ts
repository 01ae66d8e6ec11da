import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { KeptRuleSet, LadderUse } from "@zhigang/contract/supervision";
import { useQuery } from "@tanstack/react-query";
import { callEndpoint } from "../../../api/call-endpoint.ts";
import { useEndpoint, useSend } from "../../../api/use-endpoint.ts";

const e = supervisionEndpoints;

/** What reads rule sets anew after one was written; what is lit changes with what is in force. */
const READERS = [e.listRuleSets, e.getRuleSet];
const LIT = [...READERS, e.listLights, e.countLights, e.listItemLights];

/** The city's rule sets, and the published ones to start from. */
export function useRuleSets() {
  return useEndpoint(e.listRuleSets, {});
}

/** One rule set with its versions. */
export function useRuleSet(id: string) {
  return useEndpoint(e.getRuleSet, { params: { id } });
}

/** A new rule set, as a draft. */
export function useCreateRuleSet(onSuccess: (set: KeptRuleSet) => void) {
  return useSend(e.createRuleSet, { touches: READERS, onSuccess });
}

/** Writing the draft of the next version. */
export function useSaveRuleDraft(onSuccess: (set: KeptRuleSet) => void) {
  return useSend(e.draftRuleVersion, { touches: [...READERS, e.previewRuleVersion], onSuccess });
}

/** Giving the draft up, and retiring what is in force. */
export function useRuleSetDeeds(onDone: () => void) {
  return {
    discard: useSend(e.discardRuleDraft, { touches: READERS, onSuccess: onDone }),
    retire: useSend(e.retireRuleVersion, { touches: LIT, onSuccess: onDone }),
    putInForce: useSend(e.putRuleVersionInForce, { touches: LIT, onSuccess: onDone }),
  };
}

/** What would change of today's lights were the saved draft in force. */
export function useRulePreview(id: string) {
  return useQuery({
    queryKey: [e.previewRuleVersion.path, id],
    queryFn: ({ signal }) => callEndpoint(e.previewRuleVersion, { params: { id } }, { signal }),
    // Whoever decides by it must see the lights of now.
    gcTime: 0,
  });
}

/** 升级阶梯 in use, and the published ones. */
export function useLadders() {
  return useEndpoint(e.listLadders, {});
}

/** Putting a ladder in force, and ending one. */
export function useLadderDeeds(onDone: (use: LadderUse) => void) {
  const then = { touches: [e.listLadders], onSuccess: onDone };
  return { putInForce: useSend(e.putLadderInForce, then), end: useSend(e.endLadder, then) };
}
