import { LOCK_RULES, lockedUntil } from "@zhigang/domain/identity";
import type { SignInFailureTable } from "../tables.ts";

/** Until when a name at a block of addresses is locked by any of the rules; null if it is not. */
export function lockOf(
  failures: readonly SignInFailureTable[],
  nameHash: string,
  addressBlock: string,
  now: Date,
): Date | null {
  const times = (keep: (failure: SignInFailureTable) => boolean) =>
    failures.filter(keep).map(({ failedAt }) => failedAt);
  const isName = (failure: SignInFailureTable) => failure.nameHash === nameHash;
  const isBlock = (failure: SignInFailureTable) => failure.addressBlock === addressBlock;
  return latest([
    lockedUntil(
      times((failure) => isName(failure) && isBlock(failure)),
      LOCK_RULES.name_and_address,
      now,
    ),
    lockedUntil(times(isName), LOCK_RULES.name, now),
    lockedUntil(times(isBlock), LOCK_RULES.address, now),
  ]);
}

/** Until when a name is locked somewhere, for the administrators' list; null if it is not. */
export function lockOfName(failures: readonly SignInFailureTable[], nameHash: string, now: Date): Date | null {
  const own = failures.filter((failure) => failure.nameHash === nameHash);
  const blocks = [...new Set(own.map(({ addressBlock }) => addressBlock))];
  return latest(blocks.map((block) => lockOf(own, nameHash, block, now)));
}

function latest(moments: readonly (Date | null)[]): Date | null {
  return moments.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}
