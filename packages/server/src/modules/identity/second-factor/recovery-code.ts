import { randomBytes } from "node:crypto";
import { RECOVERY_RULES } from "@zhigang/domain/identity";
import { hashToken } from "../session/token.ts";
import { toBase32 } from "./base32.ts";

const BITS_A_CHARACTER = 5;

/** New recovery codes, in groups of four characters so that they can be written down. */
export function newRecoveryCodes(): string[] {
  const bytes = (RECOVERY_RULES.characters * BITS_A_CHARACTER) / 8;
  return Array.from({ length: RECOVERY_RULES.count }, () => inGroups(toBase32(randomBytes(bytes))));
}

function inGroups(text: string): string {
  return (text.match(/.{4}/g) ?? []).join("-");
}

/** A code as it is compared: without dashes and spaces, in capitals. */
export function plainRecoveryCode(typed: string): string {
  return typed.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
}

/** Whether this may be a recovery code at all. */
export function isRecoveryCode(typed: string): boolean {
  return plainRecoveryCode(typed).length === RECOVERY_RULES.characters;
}

/** What is stored of a code; 80 random bits need no slow hash. */
export function hashRecoveryCode(typed: string): Buffer {
  return hashToken(`zhigang recovery ${plainRecoveryCode(typed)}`);
}
