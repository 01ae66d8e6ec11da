import { ACTIONS_BY_STATUS } from "./account-status.ts";
import type { AccountAction, AccountStatus } from "./account-status.ts";
import { ALLOWED, refused } from "./decision.ts";
import type { Decision } from "./decision.ts";
import { ADMINISTRATOR_ROLES, mayHoldTogether } from "./role.ts";
import type { Actor, Role } from "./role.ts";

/** What the rules of 三员分立 look at in an account. */
export interface AccountFacts {
  readonly id: string;
  readonly status: AccountStatus;
  readonly roles: readonly Role[];
  /** Administrator roles given up, and when. */
  readonly formerAdministratorRoles: readonly { readonly role: Role; readonly revokedAt: Date }[];
}

/** How many active accounts other than this one hold each administrator role. */
export type OtherHolders = Readonly<Partial<Record<Role, number>>>;

const COOLING_HOURS = 24;

/** Whether this may be done to the account in its state; nobody does it to their own. */
export function decideAccountAction(
  account: AccountFacts,
  action: AccountAction,
  actor: Actor,
): Decision<"wrong_state" | "own_account"> {
  if (account.id === actor.accountId) return refused("own_account");
  const actions: readonly AccountAction[] = ACTIONS_BY_STATUS[account.status];
  return actions.includes(action) ? ALLOWED : refused("wrong_state");
}

/** Whether an account may leave office: of each kind of administrator one active account stays. */
export function decideLeaving(
  account: AccountFacts,
  leaving: readonly Role[],
  others: OtherHolders,
): Decision<"last_administrator"> {
  if (account.status !== "active") return ALLOWED;
  const administrator: readonly Role[] = ADMINISTRATOR_ROLES;
  const isLast = leaving.some((role) => administrator.includes(role) && (others[role] ?? 0) === 0);
  return isLast ? refused("last_administrator") : ALLOWED;
}

/**
 * Whether a role may be granted: nobody holds two of the three administrators, nor one beside business, nor becomes another
 * kind of administrator within a day of having been one (GB/T 22239-2019 8.1.5).
 */
export function decideGrant(
  account: AccountFacts,
  role: Role,
  now: Date,
): Decision<"role_held" | "roles_incompatible" | "administrator_role_recent"> {
  if (account.roles.includes(role)) return refused("role_held");
  if (!mayHoldTogether([...account.roles, role])) return refused("roles_incompatible");
  const isRecent = account.formerAdministratorRoles.some(
    (former) => former.role !== role && now.getTime() - former.revokedAt.getTime() < COOLING_HOURS * 3_600_000,
  );
  const isAdministrator = (ADMINISTRATOR_ROLES as readonly Role[]).includes(role);
  return isAdministrator && isRecent ? refused("administrator_role_recent") : ALLOWED;
}
