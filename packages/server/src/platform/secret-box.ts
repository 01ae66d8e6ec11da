import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Keeps secrets that must be read again: encrypted in the database under a key that is not in it. */
export interface SecretBox {
  seal(text: string): Buffer;
  /** Null where the key is another one, as after a restore without the key file. */
  open(sealed: Buffer): string | null;
  /** A digest that nobody without the key can guess the text of; the same text gives the same. */
  mac(text: string): Buffer;
}

const ALGORITHM = "aes-256-gcm";
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Where the key lies: where the operator says, or beside the database. */
export function secretKeyFileOf(config: {
  readonly secretKeyFile: string | null;
  readonly dataFolder: string;
}): string {
  return config.secretKeyFile ?? join(config.dataFolder, "secret.key");
}

/** Opens the box with the key in this file, which only its owner may read; the first use makes it. */
export function openSecretBox(keyFile: string): SecretBox {
  const keyOf = () => readKey(keyFile) ?? makeKey(keyFile);
  return {
    seal(text) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, keyOf(), iv);
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
    },
    open(sealed) {
      const key = readKey(keyFile);
      if (key === null) return null;
      try {
        const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, IV_BYTES));
        decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
        const text = decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES));
        return Buffer.concat([text, decipher.final()]).toString("utf8");
      } catch {
        return null; // sealed under another key: the caller says so
      }
    },
    mac(text) {
      const key = Buffer.from(hkdfSync("sha256", keyOf(), "", "zhigang mac 1", KEY_BYTES));
      return createHmac("sha256", key).update(text).digest();
    },
  };
}

/** The last characters of a secret, by which two are told apart. */
export function hintOf(secret: string): string {
  return `…${secret.slice(-4)}`;
}

function readKey(file: string): Buffer | null {
  try {
    const key = Buffer.from(readFileSync(file, "utf8").trim(), "base64");
    return key.length === KEY_BYTES ? key : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Two processes may come at once: whoever writes first has made the key. */
function makeKey(file: string): Buffer {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(KEY_BYTES).toString("base64")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const key = readKey(file);
  if (key === null) throw new Error(`${file} holds no key`);
  return key;
}
