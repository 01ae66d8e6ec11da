import { promisify, TextDecoder } from "node:util";
import { crc32, inflateRaw } from "node:zlib";
import { guardEntry, guardName, guardOverlaps } from "../readers/archive/guard-archive.ts";
import { readZipDirectory } from "../readers/archive/zip-directory.ts";
import type { ZipEntry } from "../readers/archive/zip-directory.ts";
import { officeKind } from "../readers/office/office-kind.ts";
import { ReadRefusal } from "../readers/reader.ts";

/** One file out of an archive: its bytes, or the reason why it is not taken. */
export interface ArchivedFile {
  readonly fileName: string;
  /** The folders it stood in, without a slash at the ends; empty at the top. */
  readonly folder: string;
  readonly content: Uint8Array | ReadRefusal;
}

/** What an archive holds, by its directory alone. */
export interface FileArchive {
  /** What macOS, Windows and editors leave behind, not taken. */
  readonly leftOut: readonly string[];
  /** Unpacks one file after another, so that never more than one stands in memory. */
  files(): AsyncGenerator<ArchivedFile>;
}

const LIMITS = { entries: 2_000, files: 500, bytes: 200 * 1024 * 1024 } as const;
const OFFICE_PARTS = new Set(["[Content_Types].xml", "mimetype", "OFD.xml"]);
const LEFT_BEHIND = /(?:^|\/)(?:__MACOSX|\.(?!\.)[^/]*|Thumbs\.db|desktop\.ini|~\$[^/]*)(?:\/|$)/i;
const UTF8_FLAG = 0x800;

interface NamedEntry {
  readonly entry: ZipEntry;
  readonly name: string;
}

/** Whether a file is an archive of files, not an office file, which is a zip archive too. */
export function isFileArchive(fileName: string, bytes: Uint8Array): boolean {
  const isZip = bytes.length >= 4 && bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
  if (!isZip || !/\.zip$/i.test(fileName.trim())) return false;
  try {
    return !readZipDirectory(bytes, LIMITS.entries).some(({ name }) => OFFICE_PARTS.has(name));
  } catch {
    return true; // broken, and to be refused as the archive it says it is
  }
}

/** Opens an archive by its directory; throws a refusal where the whole of it is not safe, before anything is unpacked (S-81). */
export function openFileArchive(bytes: Uint8Array): FileArchive {
  const entries = readZipDirectory(bytes, LIMITS.entries).map((entry) => ({ entry, name: nameOf(entry) }));
  guardOverlaps(entries.map(({ entry }) => entry));
  const all = entries.filter(({ name }) => !name.endsWith("/"));
  const leftOut = all.filter(({ name }) => LEFT_BEHIND.test(name));
  const files = all.filter(({ name }) => !LEFT_BEHIND.test(name));
  const total = files.reduce((sum, { entry }) => sum + entry.size, 0);
  if (files.length > LIMITS.files) throw tooLarge(`${files.length}`, `${LIMITS.files}`);
  if (total > LIMITS.bytes) throw tooLarge("total", `${LIMITS.bytes / 1024 / 1024} MB`);
  return {
    leftOut: leftOut.map(({ name }) => name),
    async *files() {
      for (const file of files) yield await takeOut(bytes, file);
    },
  };
}

/** A name is UTF-8 where it says so or proves to be; Chinese Windows wrote GBK without a word. */
function nameOf({ nameBytes, flags, name }: ZipEntry): string {
  if ((flags & UTF8_FLAG) !== 0) return name;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(nameBytes);
  } catch {
    return new TextDecoder("gb18030").decode(nameBytes);
  }
}

async function takeOut(archive: Uint8Array, { entry, name }: NamedEntry): Promise<ArchivedFile> {
  const at = name.lastIndexOf("/");
  const place = { fileName: name.slice(at + 1, at + 201) || "?", folder: name.slice(0, Math.max(0, at)).slice(0, 400) };
  try {
    guardName(name);
    guardEntry(entry, archive.length);
    const content = await unpack(archive, entry);
    if (isArchive(content)) throw new ReadRefusal("documents.archive_nested", { fileName: place.fileName });
    return { ...place, content };
  } catch (error) {
    if (!(error instanceof ReadRefusal)) throw error;
    return { fileName: shownName(place.fileName), folder: shownName(place.folder), content: error };
  }
}

function isArchive(content: Uint8Array): boolean {
  if (officeKind(content) === "zip") return true;
  const head = Buffer.from(content.subarray(0, 6)).toString("latin1");
  return ["Rar!", "7z\xbc\xaf", "\x1f\x8b"].some((each) => head.startsWith(each));
}

/** A name that was refused is shown without what made it dangerous. */
function shownName(name: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  return name.replaceAll(/[\u0000-\u001f\u007f\\]/g, "?");
}

async function unpack(archive: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const packed = archive.subarray(entry.dataOffset, entry.dataOffset + entry.compressedSize);
  const content = entry.method === 0 ? Uint8Array.from(packed) : await inflate(packed, entry);
  if (content.length !== entry.size) throw damaged(entry, "length");
  if (crc32(content) !== entry.crc) throw damaged(entry, "checksum");
  return content;
}

async function inflate(packed: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  try {
    return await promisify(inflateRaw)(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(entry.name, `${entry.size} B`);
    throw damaged(entry, "compressed data");
  }
}

function damaged({ name }: ZipEntry, reason: string): ReadRefusal {
  return new ReadRefusal("documents.archive_damaged", { part: name, reason });
}

function tooLarge(part: string, limit: string): ReadRefusal {
  return new ReadRefusal("documents.archive_too_large", { part, limit });
}
