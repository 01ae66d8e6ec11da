import { auditEndpoints } from "@zhigang/contract/audit";
import type { ListAuditEntries } from "@zhigang/contract/audit";
import { useEndpoint, useEndpointPages, useSend } from "../../api/use-endpoint.ts";

/** The audit, newest first, page by page. */
export function useAuditEntries(filters: ListAuditEntries) {
  return useEndpointPages(auditEndpoints.listAuditEntries, { query: { limit: 100, ...filters } });
}

/** One entry whole; reading it leaves a trace of its own. */
export function useAuditEntry(id: string | null) {
  return useEndpoint(auditEndpoints.getAuditEntry, { params: { id: id ?? "" } }, { isEnabled: id !== null });
}

/** Walks over the whole chain. */
export function useVerifyChain() {
  return useSend(auditEndpoints.verifyAuditChain);
}
