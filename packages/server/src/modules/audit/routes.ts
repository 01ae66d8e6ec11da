import { auditEndpoints } from "@zhigang/contract/audit";
import { serve } from "../../platform/http/serve.ts";
import type { Route } from "../../platform/http/serve.ts";
import { getAuditEntry } from "./get-audit-entry.ts";
import { listAuditEntries } from "./list-audit-entries.ts";
import { verifyAuditChain } from "./verify-audit-chain.ts";

/** The routes of the audit room. */
export function auditRoutes(dataFolder: string): Route[] {
  return [
    serve(auditEndpoints.listAuditEntries, (call, { query }) => listAuditEntries(call, query)),
    serve(auditEndpoints.getAuditEntry, (call, { params }) => getAuditEntry(call, params.id)),
    serve(auditEndpoints.verifyAuditChain, (call) => verifyAuditChain(call, dataFolder)),
  ];
}
