import { ById, endpoint } from "../http/index.ts";
import { AuditEntry, AuditEntryPage, ListAuditEntries } from "./entry.ts";
import { AuditVerification } from "./verification.ts";

/** 留痕: reading the audit and checking its chain. Nobody writes it here. */
export const auditEndpoints = {
  listAuditEntries: endpoint({
    method: "get",
    path: "/audit/entries",
    permission: "audit.entry.list",
    summary: { zh: "查询留痕", en: "List audit entries" },
    query: ListAuditEntries,
    answer: AuditEntryPage,
  }),
  getAuditEntry: endpoint({
    method: "get",
    path: "/audit/entries/{id}",
    permission: "audit.entry.read",
    summary: { zh: "查看留痕详情", en: "Read an audit entry" },
    params: ById,
    answer: AuditEntry,
  }),
  verifyAuditChain: endpoint({
    method: "post",
    path: "/audit/verify",
    permission: "audit.chain.verify",
    summary: { zh: "校验留痕链", en: "Verify the audit chain" },
    answer: AuditVerification,
  }),
};
