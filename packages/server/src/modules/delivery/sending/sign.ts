import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";
const SECRET_BYTES = 32;

/** A new secret by the Standard Webhooks form: `whsec_` and 32 random bytes. */
export function newSecret(): string {
  return `${PREFIX}${randomBytes(SECRET_BYTES).toString("base64")}`;
}

/** The signature of a delivery (Standard Webhooks 1.0): `v1,` HMAC-SHA256 of `id.timestamp.payload`. */
export function signatureOf(
  secret: string,
  { id, timestamp, payload }: { readonly id: string; readonly timestamp: number; readonly payload: string },
): string {
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${payload}`).digest("base64")}`;
}
