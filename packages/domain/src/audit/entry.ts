/** How a recorded deed ended: done, or refused by a rule. */
export const AUDIT_RESULTS = ["done", "refused"] as const;
export type AuditResult = (typeof AUDIT_RESULTS)[number];

/** The digests an entry may carry. The name is stored with each value, so that a chain outlives a change of algorithm. */
export const DIGEST_ALGORITHMS = ["sm3", "sha256"] as const;
export type DigestAlgorithm = (typeof DIGEST_ALGORITHMS)[number];

/**
 * How a chain can be broken: an entry changed, an entry missing, a link that does not follow from the one before, a number
 * left out, or a chain that no longer reaches the head that was anchored outside.
 */
export const CHAIN_FAULTS = [
  "entry_changed",
  "entry_missing",
  "link_broken",
  "number_missing",
  "anchor_missed",
] as const;
export type ChainFault = (typeof CHAIN_FAULTS)[number];
