import { TextDecoder } from "node:util";
import { ReadRefusal } from "../reader.ts";

/** One file inside a zip archive, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** The name as it is written, for archives that do not say its encoding. */
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
  readonly dataOffset: number;
  readonly isSymlink: boolean;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/** The central directory of a zip archive (APPNOTE 6.3 §4.3); nothing is unpacked, and nothing may stand outside it. */
export function readZipDirectory(bytes: Uint8Array, mostEntries: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count > mostEntries) {
    throw new ReadRefusal("documents.archive_too_large", { part: `${count} entries`, limit: mostEntries });
  }
  if (start + length > end) throw damaged("central directory");

  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged("central directory");
    entries.push(readEntry(bytes, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw damaged("end of archive");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const headerOffset = view.getUint32(at + 42, true);
  if (headerOffset + 30 > view.byteLength || view.getUint32(headerOffset, true) !== LOCAL_HEADER) {
    throw damaged("local header");
  }
  const name = bytes.subarray(at + 46, at + 46 + nameLength);
  const localNameLength = view.getUint16(headerOffset + 26, true);
  const localName = bytes.subarray(headerOffset + 30, headerOffset + 30 + localNameLength);
  if (Buffer.compare(name, localName) !== 0) throw damaged("local header");

  return {
    name: new TextDecoder().decode(name),
    nameBytes: name,
    flags: view.getUint16(at + 8, true) | view.getUint16(headerOffset + 6, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    headerOffset,
    dataOffset: headerOffset + 30 + localNameLength + view.getUint16(headerOffset + 28, true),
    isSymlink: view.getUint8(at + 5) === 3 && view.getUint32(at + 38, true) >>> 28 === 0xa,
  };
}

function damaged(part: string): ReadRefusal {
  return new ReadRefusal("documents.archive_damaged", { part, reason: "zip" });
}
