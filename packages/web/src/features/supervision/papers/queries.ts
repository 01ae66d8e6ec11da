import type { QueryOf } from "@zhigang/contract/http";
import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import type { IssuedPaperDetail } from "@zhigang/contract/supervision";
import { useEndpoint, useEndpointPages, useSend } from "../../../api/use-endpoint.ts";

/** 印发登记, page by page. */
export function usePapers(query: QueryOf<typeof e.listPapers>) {
  return useEndpointPages(e.listPapers, { query });
}

export function usePaper(id: string) {
  return useEndpoint(e.getPaper, { params: { id } });
}

/** A paper of the ledger as it would be issued now. */
export function usePaperPreview(query: QueryOf<typeof e.previewPaper>) {
  return useEndpoint(e.previewPaper, { query });
}

export function useIssuePaper(onSuccess: (paper: IssuedPaperDetail) => void) {
  return useSend(e.issuePaper, { touches: [e.listPapers], onSuccess });
}
