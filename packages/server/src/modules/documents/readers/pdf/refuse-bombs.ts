import { createInflate } from "node:zlib";
import { ReadRefusal } from "../reader.ts";

const MB = 1024 * 1024;
/** What a stream may unpack to: a scanned page of A3 at 600 dpi in colour, and far more drawing than any page has. */
const MOST = { picture: 256 * MB, other: 64 * MB } as const;
const STREAM = "stream";
const LONGEST_DICTIONARY = 16 * 1024;
const PICTURE = /\/Subtype\s*\/Image\b/;
const DEFLATED = /\/(?:FlateDecode|Fl)\b/g;
/** Packed twice is odd enough; more often only a bomb is. */
const MOST_PACKED = 2;

/**
 * Refuses a PDF of which a small stream unpacks to a huge one (S-81): the library would hold all of it, beside the memory that
 * a thread's limit counts. Every place where a stream may begin is tried, whatever the file says of its length.
 */
export async function refuseBombs(bytes: Uint8Array): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf(STREAM); at !== -1; at = file.indexOf(STREAM, at + STREAM.length)) {
    const dictionary = dictionaryBefore(file, at);
    const packed = dictionary.match(DEFLATED)?.length ?? 0;
    if (packed === 0) continue;
    const most = PICTURE.test(dictionary) ? MOST.picture : MOST.other;
    const isBomb = packed > MOST_PACKED || (await isLonger(file.subarray(startAfter(file, at)), packed, most));
    if (isBomb) throw new ReadRefusal("documents.archive_too_large", { part: "stream", limit: `${most / MB} MB` });
  }
}

function dictionaryBefore(file: Buffer, at: number): string {
  const before = file.toString("latin1", Math.max(0, at - LONGEST_DICTIONARY), at);
  return before.slice(before.lastIndexOf("obj") + 1);
}

/** A stream begins behind the line that its keyword ends. */
function startAfter(file: Buffer, keyword: number): number {
  const after = keyword + STREAM.length;
  return after + (file[after] === 0x0d && file[after + 1] === 0x0a ? 2 : 1);
}

/** Whether data packed once or twice are longer than allowed; no more of them than one piece stands in memory. */
async function isLonger(data: Uint8Array, packed: number, most: number): Promise<boolean> {
  const first = createInflate();
  const last = packed > 1 ? first.pipe(createInflate()) : first;
  let length = 0;
  return new Promise((resolve) => {
    const end = (isTooLong: boolean): void => {
      first.destroy();
      last.destroy();
      resolve(isTooLong);
    };
    // What is no deflated stream, or breaks off, is for the library to judge.
    first.on("error", () => end(false));
    last.on("error", () => end(false));
    last.on("end", () => end(false));
    last.on("data", (part: Buffer) => {
      length += part.length;
      if (length > most) end(true);
    });
    first.end(data);
  });
}
