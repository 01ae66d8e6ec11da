import { TextDecoder } from "node:util";
import { CONTENT_LIMITS } from "../block-sink.ts";
import { ReadRefusal } from "../reader.ts";
import { looksBinary, plausibility } from "./plausibility.ts";

export const TEXT_ENCODINGS = ["utf-8", "gb18030", "utf-16le", "utf-16be"] as const;
/** The encodings in which Chinese offices keep text; GBK and GB2312 are part of GB18030. */
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** The text of a file, without its byte order mark, and how it was told. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Declared by a byte order mark or proven by strict UTF-8; otherwise chosen by what reads as Chinese. */
  readonly isCertain: boolean;
}

const MARKS: readonly (readonly [readonly number[], TextEncoding])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
  [[0x84, 0x31, 0x95, 0x33], "gb18030"],
];
/** Below this share of characters that occur in such text, no encoding is believed. */
const BELIEVABLE = 0.9;
const SAMPLE = 64 * 1024;
/** No encoding takes more than four bytes for a character, so a longer file cannot fit and need not be decoded. */
const LONGEST = CONTENT_LIMITS.characters * 4;

/** Decodes a text file, or refuses it: a wrong guess would put wrong words into a plan. */
export function decodeText(bytes: Uint8Array, fileName: string): DecodedText {
  if (bytes.length > LONGEST) {
    throw new ReadRefusal("documents.content_too_large", { what: "characters", limit: CONTENT_LIMITS.characters });
  }
  const decoded = decodeMarked(bytes) ?? decodeUnmarked(bytes);
  if (!decoded) throw new ReadRefusal("documents.text_encoding_unclear", { fileName });
  if (looksBinary(decoded.text)) {
    throw new ReadRefusal("documents.unknown_format", { fileName, found: "binary" });
  }
  return decoded;
}

/** The text where the encoding is declared elsewhere (the `charset` of a page); null where the bytes do not keep to it. */
export function decodeAs(bytes: Uint8Array, label: string): DecodedText | null {
  const encoding = encodingNamed(label);
  const text = encoding && tryDecode(bytes, encoding);
  return encoding && typeof text === "string" ? { text, encoding, isCertain: true } : null;
}

function encodingNamed(label: string): TextEncoding | null {
  const name = label.trim().toLowerCase();
  if (["gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "hz-gb-2312"].includes(name)) return "gb18030";
  if (name === "utf8") return "utf-8";
  return TEXT_ENCODINGS.find((encoding) => encoding === name) ?? null;
}

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  for (const [mark, encoding] of MARKS) {
    if (!mark.every((byte, index) => bytes[index] === byte)) continue;
    const text = tryDecode(bytes, encoding);
    if (text !== null) return { text, encoding, isCertain: true };
  }
  return null;
}

function decodeUnmarked(bytes: Uint8Array): DecodedText | null {
  const hasZeros = bytes.subarray(0, SAMPLE).includes(0);
  if (!hasZeros) {
    const text = tryDecode(bytes, "utf-8");
    if (text !== null) return { text, encoding: "utf-8", isCertain: true };
  }
  const candidates = TEXT_ENCODINGS.slice(hasZeros ? 2 : 1).flatMap((encoding) => {
    const text = tryDecode(bytes, encoding);
    return text === null ? [] : [{ text, encoding, score: plausibility(text.slice(0, SAMPLE)) }];
  });
  const best = candidates.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score >= BELIEVABLE ? { text: best.text, encoding: best.encoding, isCertain: false } : null;
}

/** Null where the bytes are not valid in the encoding. */
function tryDecode(bytes: Uint8Array, encoding: TextEncoding): string | null {
  if (encoding.startsWith("utf-16") && bytes.length % 2 !== 0) return null;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.startsWith("\ufeff") ? text.slice(1) : text;
  } catch {
    // The decoder's only refusal: these bytes cannot be this encoding.
    return null;
  }
}
