import { createHash, randomBytes } from "node:crypto";

/** A secret nobody can guess (256 bits), for sessions and one-time links. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token: it can be recognised, not read back. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
