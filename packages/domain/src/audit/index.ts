export { canonicalJson } from "./canonical-json.ts";
export { AUDIT_RESULTS, CHAIN_FAULTS, DIGEST_ALGORITHMS, ENTRY_FORMS, PERSONAL_PARTS } from "./entry.ts";
export type { AuditResult, ChainFault, DigestAlgorithm, EntryForm, PersonalPart } from "./entry.ts";
export { joinImage, PERSONAL_FIELDS, splitImage } from "./personal-fields.ts";
