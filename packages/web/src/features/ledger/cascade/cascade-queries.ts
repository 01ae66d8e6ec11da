import { useMutation } from "@tanstack/react-query";
import { ALIGNMENT_FORMATS, ledgerEndpoints } from "@zhigang/contract/ledger";
import type { AlignmentLink, PlanAlignment } from "@zhigang/contract/ledger";
import { fetchFile } from "../../../api/call-endpoint.ts";
import { useEndpoint, useSend } from "../../../api/use-endpoint.ts";
import { saveFile } from "../../../api/save-file.ts";

type AlignmentFormat = (typeof ALIGNMENT_FORMATS)[number];

const touched = [ledgerEndpoints.getAlignment, ledgerEndpoints.listAlignments];

/** The pairs of plans that were compared. */
export function useAlignments() {
  return useEndpoint(ledgerEndpoints.listAlignments, {});
}

/** One comparison with its matrix and links. */
export function useAlignment(id: string | null) {
  return useEndpoint(ledgerEndpoints.getAlignment, { params: { id: id ?? "" } }, { isEnabled: id !== null });
}

/** 对照. */
export function useProposeAlignment(onSuccess: (alignment: PlanAlignment) => void, onError: (error: Error) => void) {
  return useSend(ledgerEndpoints.proposeAlignment, { touches: touched, onSuccess, onError });
}

type LinkHandlers = { onSuccess: (link: AlignmentLink) => void; onError: (error: Error) => void };

/** 确认. */
export function useConfirmLink(handlers: LinkHandlers) {
  return useSend(ledgerEndpoints.confirmAlignmentLink, { touches: touched, ...handlers });
}

/** 否定. */
export function useRejectLink(handlers: LinkHandlers) {
  return useSend(ledgerEndpoints.rejectAlignmentLink, { touches: touched, ...handlers });
}

/** 撤回判定. */
export function useReopenLink(handlers: LinkHandlers) {
  return useSend(ledgerEndpoints.reopenAlignmentLink, { touches: touched, ...handlers });
}

/** 手工建立. */
export function useDrawLink(handlers: LinkHandlers) {
  return useSend(ledgerEndpoints.drawAlignmentLink, { touches: touched, ...handlers });
}

/** 导出矩阵. */
export function useExportAlignment(id: string, onError: (error: Error) => void) {
  return useMutation({
    mutationFn: async (format: AlignmentFormat) =>
      saveFile(await fetchFile(ledgerEndpoints.exportAlignment, { params: { id }, query: { format } })),
    onError,
  });
}
