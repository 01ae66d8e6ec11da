import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { TOTP_RULES, totpStepsAt } from "@zhigang/domain/identity";
import { toBase32 } from "./base32.ts";

const DIGITS = /^\d{6}$/;

/** A new key that the person's application and we will share. */
export function newTotpKey(): Buffer {
  return randomBytes(TOTP_RULES.keyBytes);
}

/** The code of one step of time (RFC 6238 over RFC 4226, HMAC-SHA-1, which every application knows). */
export function totpCode(key: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7f_ff_ff_ff;
  return String(number % 10 ** TOTP_RULES.digits).padStart(TOTP_RULES.digits, "0");
}

/** The step whose code this is, among those taken at this moment; null if it is of none. Each is compared, whatever came before. */
export function findTotpStep(key: Buffer, code: string, now: Date, lastStep: number): number | null {
  if (!DIGITS.test(code)) return null;
  const steps = totpStepsAt(now, lastStep);
  const matching = steps.filter((step) => timingSafeEqual(Buffer.from(totpCode(key, step)), Buffer.from(code)));
  return matching[0] ?? null;
}

/** The address that a QR code carries to the application. It is short, so that a phone reads it from a poor screen. */
export function totpAddress(key: Buffer, loginName: string): string {
  return `otpauth://totp/Zhigang:${encodeURIComponent(loginName)}?secret=${toBase32(key)}&issuer=Zhigang`;
}
