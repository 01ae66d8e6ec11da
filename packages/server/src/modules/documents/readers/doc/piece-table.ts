import { TextDecoder } from "node:util";
import { CONTENT_LIMITS } from "../block-sink.ts";
import { ReadRefusal } from "../reader.ts";
import { damaged } from "./compound-file.ts";

/** A run of characters that stands in one place of the file. */
export interface Piece {
  readonly text: string;
  /** Where its first character stands in `WordDocument`. */
  readonly fileOffset: number;
  readonly bytesPerCharacter: 1 | 2;
}

const PROPERTIES = 1;
const PIECES = 2;
const COMPRESSED = 0x4000_0000;

/** The words of a document in their order, out of the piece table (MS-DOC §2.9.38, §2.9.178). */
export function readPieces(clx: Buffer, word: Buffer): Piece[] {
  const plc = piecesOf(clx);
  const count = Math.floor((plc.length - 4) / 12);
  if (count < 1) throw damaged("piece table");
  const total = plc.readUInt32LE(count * 4);
  const { characters } = CONTENT_LIMITS;
  if (total > characters)
    throw new ReadRefusal("documents.content_too_large", { what: "characters", limit: characters });

  return Array.from({ length: count }, (_, index) => {
    const length = plc.readUInt32LE((index + 1) * 4) - plc.readUInt32LE(index * 4);
    if (length < 0 || length > total) throw damaged("piece table");
    return readPiece(word, plc.readUInt32LE((count + 1) * 4 + index * 8 + 2), length);
  });
}

function readPiece(word: Buffer, place: number, length: number): Piece {
  const isCompressed = (place & COMPRESSED) !== 0;
  const bytesPerCharacter = isCompressed ? 1 : 2;
  const fileOffset = isCompressed ? (place & 0x3fff_ffff) >>> 1 : place;
  const end = fileOffset + length * bytesPerCharacter;
  if (end > word.length) throw damaged("piece");
  const bytes = word.subarray(fileOffset, end);
  // One byte a character means windows-1252; its curly quotes and dashes come out as themselves.
  const text = isCompressed ? new TextDecoder("windows-1252").decode(bytes) : bytes.toString("utf16le");
  return { text, fileOffset, bytesPerCharacter };
}

function piecesOf(clx: Buffer): Buffer {
  let at = 0;
  while (at + 5 <= clx.length) {
    const kind = clx.readUInt8(at);
    if (kind === PIECES) {
      const length = clx.readUInt32LE(at + 1);
      if (at + 5 + length > clx.length) break;
      return clx.subarray(at + 5, at + 5 + length);
    }
    if (kind !== PROPERTIES) break;
    at += 3 + clx.readUInt16LE(at + 1);
  }
  throw damaged("piece table");
}
