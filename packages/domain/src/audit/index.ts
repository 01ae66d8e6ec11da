export { canonicalJson } from "./canonical-json.ts";
export { AUDIT_RESULTS, CHAIN_FAULTS, DIGEST_ALGORITHMS } from "./entry.ts";
export type { AuditResult, ChainFault, DigestAlgorithm } from "./entry.ts";
