import { TextDecoder } from "node:util";
import { decodeAs, decodeText } from "../encoding/decode-text.ts";
import type { DecodedText } from "../encoding/decode-text.ts";
import { ReadRefusal } from "../reader.ts";

const HEAD = 4096;
/** A saved page may have a few broken bytes (a cut advertisement); more than this and the declaration is wrong. */
const BROKEN_SHARE = 0.001;

/** The text of a page: by its mark, by strict UTF-8, by the `charset` it declares, then by what reads as Chinese. */
export function decodePage(bytes: Uint8Array, fileName: string): DecodedText {
  const declared = declaredCharset(bytes);
  const certain = decodeCertain(bytes, fileName);
  if (certain) return certain;
  if (declared !== null) {
    const decoded = decodeAs(bytes, declared) ?? decodeLeniently(bytes, declared);
    if (decoded) return decoded;
  }
  return decodeText(bytes, fileName);
}

/** `charset=…` of a meta element or an XML declaration. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString("latin1");
  return /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}

/** A browser saves pages as UTF-8 and leaves the old declaration in place: bytes that prove UTF-8 outrank it. */
function decodeCertain(bytes: Uint8Array, fileName: string): DecodedText | null {
  try {
    const decoded = decodeText(bytes, fileName);
    return decoded.isCertain ? decoded : null;
  } catch (error) {
    if (error instanceof ReadRefusal) return null; // the declaration may still tell
    throw error;
  }
}

function decodeLeniently(bytes: Uint8Array, label: string): DecodedText | null {
  const encoding = /^gb/i.test(label) ? "gb18030" : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = text.split("\ufffd").length - 1;
  return broken <= text.length * BROKEN_SHARE ? { text, encoding, isCertain: false } : null;
}
