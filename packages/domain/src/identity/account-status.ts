/** 账号状态: made by the system administrator, at work once the security administrator has granted a role, or put out of use. */
export const ACCOUNT_STATUSES = ["pending", "active", "disabled"] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

export const ACCOUNT_ACTIONS = ["disable", "enable", "unlock", "reset", "grant", "revoke"] as const;
export type AccountAction = (typeof ACCOUNT_ACTIONS)[number];

/** What may be done to an account in each state. A state missing here does not compile. */
export const ACTIONS_BY_STATUS = {
  pending: ["disable", "unlock", "reset", "grant"],
  active: ["disable", "unlock", "reset", "grant", "revoke"],
  disabled: ["enable", "revoke"],
} as const satisfies Record<AccountStatus, readonly AccountAction[]>;
