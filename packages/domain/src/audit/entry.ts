/** How a recorded deed ended: done, or refused by a rule. */
export const AUDIT_RESULTS = ["done", "refused"] as const;
export type AuditResult = (typeof AUDIT_RESULTS)[number];

/** The digests an entry may carry. The name is stored with each value, so that a chain outlives a change of algorithm. */
export const DIGEST_ALGORITHMS = ["sm3", "sha256"] as const;
export type DigestAlgorithm = (typeof DIGEST_ALGORITHMS)[number];

/**
 * How an entry is spelled for its digest: 1 with the name and address of who acted in it, 2 with a salted digest in their
 * place, so that a person can be erased while the chain stays whole.
 */
export const ENTRY_FORMS = [1, 2] as const;
export type EntryForm = (typeof ENTRY_FORMS)[number];

/** Of whom the personal data beside an entry speak: who acted, or whom it is about. */
export const PERSONAL_PARTS = ["actor", "subject"] as const;
export type PersonalPart = (typeof PERSONAL_PARTS)[number];

/**
 * How a chain can be broken: an entry changed, an entry missing, a link that does not follow from the one before, a number
 * left out, a chain that no longer reaches the head that was anchored outside, personal data that do not fit their digest,
 * or personal data gone without an erasure on record.
 */
export const CHAIN_FAULTS = [
  "entry_changed",
  "entry_missing",
  "link_broken",
  "number_missing",
  "anchor_missed",
  "personal_changed",
  "personal_missing",
] as const;
export type ChainFault = (typeof CHAIN_FAULTS)[number];
