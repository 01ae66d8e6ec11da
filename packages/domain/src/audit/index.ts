export { canonicalJson } from "./canonical-json.ts";
export { AUDIT_RESULTS, DIGEST_ALGORITHMS } from "./entry.ts";
export type { AuditResult, DigestAlgorithm } from "./entry.ts";
