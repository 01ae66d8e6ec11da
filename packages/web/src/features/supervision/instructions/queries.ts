import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { QueryOf } from "@zhigang/contract/http";
import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import type { InstructionDetail } from "@zhigang/contract/supervision";
import { fetchFile } from "../../../api/call-endpoint.ts";
import { saveFile } from "../../../api/save-file.ts";
import { uploadFiles } from "../../../api/upload-files.ts";
import { endpointKey, useEndpoint, useEndpointPages, useSend } from "../../../api/use-endpoint.ts";

/** What reads instructions anew after one of them changed. */
const READERS = [e.listInstructions, e.countInstructions, e.getInstruction];

/** 领导批示, page by page. */
export function useInstructions(query: QueryOf<typeof e.listInstructions>) {
  return useEndpointPages(e.listInstructions, { query });
}

/** How many instructions wait for what. */
export function useInstructionCounts() {
  return useEndpoint(e.countInstructions, {});
}

/** One instruction whole. */
export function useInstruction(id: string) {
  return useEndpoint(e.getInstruction, { params: { id } });
}

/** The leaders who have an account. */
export function useInstructionLeaders() {
  return useEndpoint(e.listInstructionLeaders, {});
}

/** 登记批示. */
export function useRegisterInstruction(onSuccess: (made: InstructionDetail) => void) {
  return useSend(e.registerInstruction, { touches: READERS, onSuccess });
}

const DEEDS = {
  make_item: e.makeInstructedItem,
  attach: e.attachInstructedItem,
  detach: e.detachInstructedItem,
  reply: e.replyToInstruction,
  note: e.noteInstruction,
  void: e.voidInstruction,
  issue_slip: e.issueInstructionSlip,
} as const;
export type InstructionDeed = keyof typeof DEEDS;

/** Does one act; the form has checked its body. */
export function useInstructionDeed(deed: InstructionDeed, then: { onDone: () => void; onRefused: () => void }) {
  const send = useSend(DEEDS[deed] as typeof e.voidInstruction, {
    touches: [...READERS, e.listItems],
    onSuccess: then.onDone,
    // Somebody else may have acted meanwhile: the instruction is looked at again.
    onError: then.onRefused,
  });
  return {
    isPending: send.isPending,
    error: send.error,
    send: ({ id, version }: Pick<InstructionDetail, "id" | "version">, body: Readonly<Record<string, unknown>>) =>
      send.mutate({ params: { id }, body: body as { reason: string }, options: { version } }),
  };
}

/** Fetches the handling slip as it was last issued. */
export function useSlipDownload() {
  return useMutation({
    mutationFn: async (id: string) => saveFile(await fetchFile(e.downloadInstructionSlip, { params: { id } })),
  });
}

/** The paper of an instruction: kept, and fetched again. */
export function useInstructionPaper(id: string) {
  const client = useQueryClient();
  const add = useMutation({
    mutationFn: (file: File) => uploadFiles(e.addInstructionFile, { params: { id }, files: [file] }),
    onSuccess: () => client.invalidateQueries({ queryKey: endpointKey(e.getInstruction) }),
  });
  const open = useMutation({
    mutationFn: async (fileId: string) =>
      saveFile(await fetchFile(e.downloadInstructionFile, { params: { id, fileId } })),
  });
  return { add, open };
}
