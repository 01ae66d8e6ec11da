import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** The cost of scrypt (RFC 7914): 2^log2Cost rounds over blocks, several lanes. */
export interface Hashing {
  readonly log2Cost: number;
  readonly blockSize: number;
  readonly lanes: number;
}

/** OWASP Password Storage: N = 2^15, r = 8, p = 3, about 32 MB. Stronger values re-hash each password at its next use. */
export const RECOMMENDED_HASHING: Hashing = { log2Cost: 15, blockSize: 8, lanes: 3 };

const SALT_BYTES = 16;
const KEY_BYTES = 32;
const FORM = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/;

/** Hashes a password; the result tells how it was made. */
export async function hashPassword(password: string, hashing: Hashing): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return spell(hashing, salt, await derive(password, salt, hashing));
}

/** A hash that no password fits, so that an unknown name costs as much time as a known one. */
export function decoyHash(hashing: Hashing): string {
  return spell(hashing, randomBytes(SALT_BYTES), randomBytes(KEY_BYTES));
}

/** Whether the password is the one that was hashed. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const parsed = parse(stored);
  if (!parsed) return false;
  return timingSafeEqual(await derive(password, parsed.salt, parsed.hashing), parsed.key);
}

/** Whether a stored hash was made in another way than passwords are hashed now. */
export function needsRehash(stored: string, hashing: Hashing): boolean {
  const made = parse(stored)?.hashing;
  return made?.log2Cost !== hashing.log2Cost || made.blockSize !== hashing.blockSize || made.lanes !== hashing.lanes;
}

function spell({ log2Cost, blockSize, lanes }: Hashing, salt: Buffer, key: Buffer): string {
  return `$scrypt$ln=${log2Cost},r=${blockSize},p=${lanes}$${salt.toString("base64url")}$${key.toString("base64url")}`;
}

function parse(stored: string): { hashing: Hashing; salt: Buffer; key: Buffer } | null {
  const match = FORM.exec(stored);
  if (!match) return null;
  const [log2Cost = 0, blockSize = 0, lanes = 0] = match.slice(1, 4).map(Number);
  return {
    hashing: { log2Cost, blockSize, lanes },
    salt: Buffer.from(match[4] ?? "", "base64url"),
    key: Buffer.from(match[5] ?? "", "base64url"),
  };
}

function derive(password: string, salt: Buffer, { log2Cost, blockSize, lanes }: Hashing): Promise<Buffer> {
  const N = 2 ** log2Cost;
  const options = { N, r: blockSize, p: lanes, maxmem: 256 * N * blockSize };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
