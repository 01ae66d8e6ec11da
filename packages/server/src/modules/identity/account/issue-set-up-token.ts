import type { SetUpToken } from "@zhigang/contract/identity";
import type { Tx } from "../../../platform/database/database.ts";
import { hashToken, newToken } from "../session/token.ts";
import { insertSetUpToken } from "./set-up-token-store.ts";

/** A one-time token for an account; it is told once and stored only as a hash. */
export async function issueSetUpToken(
  tx: Tx,
  account: { readonly id: string; readonly loginName: string },
  expiresAt: Date,
): Promise<SetUpToken> {
  const token = newToken();
  await insertSetUpToken(tx, { accountId: account.id, tokenHash: hashToken(token), expiresAt });
  return { loginName: account.loginName, token, expiresAt: expiresAt.toISOString() };
}
