import { useMutation } from "@tanstack/react-query";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import { fetchFile } from "../../../api/call-endpoint.ts";
import { saveFile } from "../../../api/save-file.ts";
import { useEndpoint, useSend } from "../../../api/use-endpoint.ts";

const e = supervisionEndpoints;

/** 督查管控规则: the one in force, if any, and all there were. */
export function useControlRules() {
  return useEndpoint(e.getControlRules, {});
}

/** 设置督查管控规则. */
export function useSetControlRule(onSuccess: () => void) {
  return useSend(e.setControlRule, { touches: [e.getControlRules, e.listReaches, e.getItem], onSuccess });
}

/** 本月督查频次. */
export function useReaches(isEnabled = true) {
  return useEndpoint(e.listReaches, { query: {} }, { isEnabled });
}

/** Fetches a conclusion as it was fed back. */
export function useConclusionDownload() {
  return useMutation({
    mutationFn: async ({ id, act }: { id: string; act: number }) =>
      saveFile(await fetchFile(e.downloadItemConclusion, { params: { id }, query: { act } })),
  });
}
