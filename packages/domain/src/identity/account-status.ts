/**
 * 账号状态: made by the system administrator, at work once the security administrator has granted a role, put out of use, or
 * erased on request: then the office and a pseudonym are left of the person.
 */
export const ACCOUNT_STATUSES = ["pending", "active", "disabled", "erased"] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

export const ACCOUNT_ACTIONS = [
  "disable",
  "enable",
  "unlock",
  "reset",
  "reset_second_factor",
  "grant",
  "revoke",
  "erase",
] as const;
export type AccountAction = (typeof ACCOUNT_ACTIONS)[number];

/** What may be done to an account in each state. A state missing here does not compile. */
export const ACTIONS_BY_STATUS = {
  pending: ["disable", "unlock", "reset", "reset_second_factor", "grant"],
  active: ["disable", "unlock", "reset", "reset_second_factor", "grant", "revoke"],
  disabled: ["enable", "revoke", "erase"],
  erased: [],
} as const satisfies Record<AccountStatus, readonly AccountAction[]>;
