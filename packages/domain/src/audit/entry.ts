/** How a recorded deed ended: done, or refused by a rule. */
export const AUDIT_RESULTS = ["done", "refused"] as const;
export type AuditResult = (typeof AUDIT_RESULTS)[number];

/** The digests an entry may carry. The name is stored with each value, so that a chain outlives a change of algorithm. */
export const DIGEST_ALGORITHMS = ["sm3", "sha256"] as const;
export type DigestAlgorithm = (typeof DIGEST_ALGORITHMS)[number];
