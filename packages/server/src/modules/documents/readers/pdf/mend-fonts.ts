import { inflateSync } from "node:zlib";

/** A file in which no font program is broken, and how many were. */
export interface MendedFonts {
  readonly bytes: Uint8Array;
  readonly count: number;
}

/** The dictionary of a font program says how long its parts are (ISO 32000-1 table 127). */
const FONT_PROGRAM = /\/Length1\b/;
const DEEPEST_DICTIONARY = 512;
const MOST_STREAMS = 5_000;
const MOST_INFLATED = 64 * 1024 * 1024;
/** A font of Type 1 that numbers a glyph like this makes the library count that far, again and again. */
const ENDLESS_ENCODING = /\bdup\s+\d{6,}/;
/** What deflate makes of nothing. */
const EMPTY = Uint8Array.of(0x78, 0x9c, 0x03, 0, 0, 0, 0, 1);

/**
 * Empties font programs that are broken: the library decodes such a stream on and on into nonsense, which its parsers
 * may never get through. Without its program a font still has its widths and its character codes.
 */
export function mendFonts(bytes: Uint8Array): MendedFonts {
  const file = Buffer.from(bytes);
  // In an encrypted file nothing can be told before the library has decrypted it.
  if (file.includes("/Encrypt")) return { bytes, count: 0 };
  let count = 0;
  let at = file.indexOf("stream");
  for (let streams = 0; at !== -1 && streams < MOST_STREAMS; streams++) {
    const [start, end] = extentOf(file, at);
    if (end === -1) break;
    if (isFontProgram(file, at) && isBroken(file.subarray(start, end))) {
      file.fill(0, start, end).set(EMPTY.subarray(0, end - start), start);
      count += 1;
    }
    at = file.indexOf("stream", end + "endstream".length);
  }
  return { bytes: count > 0 ? file : bytes, count };
}

/** Where the bytes of the stream begin and end that this keyword opens. */
function extentOf(file: Buffer, keyword: number): readonly [start: number, end: number] {
  const after = keyword + "stream".length;
  const lineEnd = file[after] === 0x0d && file[after + 1] === 0x0a ? 2 : 1;
  return [after + lineEnd, file.indexOf("endstream", after + lineEnd)];
}

function isFontProgram(file: Buffer, keyword: number): boolean {
  const before = file.toString("latin1", Math.max(0, keyword - DEEPEST_DICTIONARY), keyword);
  const dictionary = before.slice(before.lastIndexOf("obj") + 1);
  return FONT_PROGRAM.test(dictionary) && dictionary.includes("/FlateDecode");
}

function isBroken(deflated: Uint8Array): boolean {
  try {
    const program = inflateSync(deflated, { maxOutputLength: MOST_INFLATED });
    return program.subarray(0, 2).toString("latin1") === "%!" && ENDLESS_ENCODING.test(program.toString("latin1"));
  } catch (error) {
    return !(error instanceof RangeError);
  }
}
