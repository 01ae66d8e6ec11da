/** By what failed sign-ins are counted: the name at one block of addresses, the name anywhere, the block for any name. */
export const LOCK_SCOPES = ["name_and_address", "name", "address"] as const;
export type LockScope = (typeof LOCK_SCOPES)[number];

/** After `failures` within the window the scope is locked for a while. */
export interface LockRule {
  readonly failures: number;
  readonly windowMinutes: number;
  readonly lockMinutes: number;
}

/**
 * 登录失败处理 (GB/T 22239-2019 8.1.4.1b): five failures in fifteen minutes lock the name at that block of addresses for
 * thirty. A guesser with many addresses, or with many names, meets the wider rules.
 */
export const LOCK_RULES: Readonly<Record<LockScope, LockRule>> = {
  name_and_address: { failures: 5, windowMinutes: 15, lockMinutes: 30 },
  name: { failures: 20, windowMinutes: 15, lockMinutes: 30 },
  address: { failures: 100, windowMinutes: 15, lockMinutes: 30 },
};

/** Until when the failures (oldest first) lock their scope; null if they do not, or no longer. */
export function lockedUntil(failures: readonly Date[], rule: LockRule, now: Date): Date | null {
  let until: Date | null = null;
  for (const [index, last] of failures.entries()) {
    const first = failures[index - rule.failures + 1];
    if (!first || last.getTime() - first.getTime() > rule.windowMinutes * 60_000) continue;
    until = new Date(last.getTime() + rule.lockMinutes * 60_000);
  }
  return until !== null && until > now ? until : null;
}

/** How far back failures can still matter. */
export function lockHorizon(now: Date): Date {
  const minutes = Math.max(...Object.values(LOCK_RULES).map((rule) => rule.windowMinutes + rule.lockMinutes));
  return new Date(now.getTime() - minutes * 60_000);
}

/** The block an address belongs to: /24 of IPv4 (also when written inside IPv6), /64 of IPv6. */
export function addressBlock(address: string): string {
  const v4 = /(\d+\.\d+\.\d+)\.\d+$/.exec(address);
  if (v4) return `${v4[1]}.0/24`;
  const [head = "", tail] = address.split("::");
  const groups = head === "" ? [] : head.split(":");
  const known = tail === undefined ? groups : [...groups, ...Array<string>(8).fill("0")];
  return `${known
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
