import { loginNameKey } from "@zhigang/domain/identity";
import type { Role } from "@zhigang/domain/identity";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import { hashPassword, RECOMMENDED_HASHING } from "../session/password-hash.ts";
import type { Hashing } from "../session/password-hash.ts";
import { changePasswordHash, insertAccount } from "./account-store.ts";
import { insertRole } from "./role-store.ts";

/** Somebody to be in the demo. */
export interface DemoAccount {
  readonly loginName: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly departmentId: string | null;
  /** Null: somebody of the city's story whom nobody can be. */
  readonly password: string | null;
}

/** The demo's accounts. They can sign in only where the house runs as a demo; those already there stay as they are. */
export async function createDemoAccounts(
  tx: Tx,
  personas: readonly DemoAccount[],
  now: Date,
  hashing: Hashing = RECOMMENDED_HASHING,
): Promise<void> {
  const hashes = await Promise.all(
    personas.map(async ({ password }) => (password === null ? null : await hashPassword(password, hashing))),
  );
  for (const [index, { loginName, name, roles, departmentId }] of personas.entries()) {
    const id = newId();
    const account = { id, loginName, loginNameKey: loginNameKey(loginName), name, departmentId, isDemo: true };
    const isNew = await insertAccount(tx, { ...account, status: "active", createdAt: now });
    if (!isNew) continue;
    await changePasswordHash(tx, id, hashes[index] ?? null, now);
    for (const role of roles) await insertRole(tx, id, role, id, now);
  }
}
