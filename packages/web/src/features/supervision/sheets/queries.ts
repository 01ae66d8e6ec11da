import { useMutation } from "@tanstack/react-query";
import type { QueryOf } from "@zhigang/contract/http";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Sheet, SheetDetail } from "@zhigang/contract/supervision";
import { fetchFile } from "../../../api/call-endpoint.ts";
import { saveFile } from "../../../api/save-file.ts";
import { useEndpoint, useEndpointPages, useSend } from "../../../api/use-endpoint.ts";

const e = supervisionEndpoints;

/** What reads sheets anew after one of them changed. */
const READERS = [e.listSheets, e.countSheets, e.getSheet];

/** 督办单, page by page. */
export function useSheets(query: QueryOf<typeof supervisionEndpoints.listSheets>) {
  return useEndpointPages(e.listSheets, { query });
}

/** How many sheets wait for what. */
export function useSheetCounts(query: QueryOf<typeof supervisionEndpoints.countSheets>) {
  return useEndpoint(e.countSheets, { query });
}

/** One sheet with what was done to it. */
export function useSheet(id: string) {
  return useEndpoint(e.getSheet, { params: { id } });
}

/** The acts that ask for a reason or for nothing. */
const PLAIN = {
  issue: e.issueSheet,
  settle: e.settleSheet,
  discard: e.discardSheet,
  recall: e.recallSheet,
  return_answer: e.returnSheetAnswer,
} as const;
export type PlainSheetAction = keyof typeof PLAIN;

/** Does one of them; `reason` is sent where the act asks for one. */
export function usePlainSheetAct(action: PlainSheetAction, then: { onDone: () => void; onRefused: () => void }) {
  const send = useSend(PLAIN[action] as typeof e.recallSheet, {
    touches: READERS,
    onSuccess: then.onDone,
    // Somebody else may have acted meanwhile: the sheet is looked at again.
    onError: then.onRefused,
  });
  return {
    isPending: send.isPending,
    error: send.error,
    send: ({ id, version }: Pick<Sheet, "id" | "version">, reason: string) =>
      send.mutate({
        params: { id },
        ...(asksReason(action) && { body: { reason } }),
        options: { version },
      } as Parameters<typeof send.mutate>[0]),
  };
}

/** Whether an act is done with a reason. */
export function asksReason(action: PlainSheetAction): boolean {
  return action !== "issue" && action !== "settle";
}

/** 修改 before it is issued. */
export function useEditSheet(onSuccess: (sheet: SheetDetail) => void) {
  return useSend(e.editSheet, { touches: READERS, onSuccess });
}

/** 答复 by the lead. */
export function useAnswerSheet(onSuccess: (sheet: SheetDetail) => void) {
  return useSend(e.answerSheet, { touches: READERS, onSuccess });
}

/** 起草 by hand. */
export function useDraftSheet(onSuccess: (sheet: SheetDetail) => void) {
  return useSend(e.draftSheet, { touches: READERS, onSuccess });
}

/** 批量签发, all or none. */
export function useIssueSheets(onSuccess: (issued: { items: Sheet[] }) => void) {
  return useSend(e.issueSheets, { touches: READERS, onSuccess });
}

/** Fetches the official paper as it was issued. */
export function useSheetDownload() {
  return useMutation({
    mutationFn: async (id: string) => saveFile(await fetchFile(e.downloadSheet, { params: { id } })),
  });
}
