import type { ChildProcess } from "node:child_process";
import type pg from "pg";
import { hashToken, newToken } from "../packages/server/src/modules/identity/session/token.ts";
import { newId } from "../packages/server/src/platform/ids.ts";

/** Puts somebody of the plan office into the database and gives the token of their session. */
export async function signIn(pool: pg.Pool): Promise<string> {
  const [accountId, token] = [newId(), newToken()];
  await pool.query(
    `insert into identity.account (id, login_name, login_name_key, name, status, created_at, password_set_at)
     values ($1, 'bench', 'bench', '规划办', 'active', now(), now())`,
    [accountId],
  );
  await pool.query(
    "insert into identity.account_role (account_id, role, granted_at, granted_by) values ($1, 'plan_office', now(), 'bench')",
    [accountId],
  );
  await pool.query(
    `insert into identity.session (id, token_hash, account_id, started_at, last_seen_at, expires_at)
     values ($1, $2, $3, now(), now(), now() + interval '8 hours')`,
    [newId(), hashToken(token), accountId],
  );
  return token;
}

/** The next message of the service; refused when it ends first. */
export function told<T>(service: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null) => reject(new Error(`the service ended with code ${code}`));
    service.once("exit", fail);
    service.once("message", (message) => {
      service.off("exit", fail);
      resolve(message as T);
    });
  });
}
