import { ReadRefusal } from "../reader.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** Quality list S-81: what an office file may unpack to. */
export const ARCHIVE_LIMITS = { entries: 2_000, bytes: 200 * 1024 * 1024, ratio: 100, nameLength: 255 } as const;

/** Small parts cannot hurt, and repetitive XML of real files packs well: the ratio counts from this size. */
const RATIO_COUNTS_FROM = 1024 * 1024;
const ENCRYPTED_FLAGS = 0x2041;

/** Refuses an archive by its directory alone, before a single byte is unpacked (S-81, S-83, S-84). */
export function guardArchive(entries: readonly ZipEntry[], archiveLength: number): void {
  const names = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    guardName(entry.name);
    guardEntry(entry, archiveLength);
    const folded = entry.name.toLowerCase();
    if (names.has(folded)) throw unsafe(entry.name, "duplicate name");
    names.add(folded);
    total += entry.size;
  }
  if (total > ARCHIVE_LIMITS.bytes) throw tooLarge("total", `${ARCHIVE_LIMITS.bytes / 1024 / 1024} MB`);
  guardOverlaps(entries);
}

/** Refuses a name that leads out of where it stands. */
export function guardName(name: string): void {
  const shown = name.slice(0, 60);
  if (name.length === 0 || name.length > ARCHIVE_LIMITS.nameLength) throw unsafe(shown, "name length");
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f\\:]/.test(name)) throw unsafe(shown.replaceAll(/[^\x20-\x7e]/g, "?"), "name characters");
  if (name.startsWith("/")) throw unsafe(shown, "absolute name");
  const steps = name.replace(/\/$/, "").split("/");
  if (steps.some((step) => step === "" || step.endsWith("."))) throw unsafe(shown, "name steps");
}

/** Refuses an entry that is encrypted, a link, or unpacks to more than is safe. */
export function guardEntry(entry: ZipEntry, archiveLength: number): void {
  if ((entry.flags & ENCRYPTED_FLAGS) !== 0) throw new ReadRefusal("documents.encrypted");
  if (entry.isSymlink) throw unsafe(entry.name, "symbolic link");
  guardLength(entry, archiveLength);
  if (entry.size > ARCHIVE_LIMITS.bytes) throw tooLarge(entry.name, `${ARCHIVE_LIMITS.bytes / 1024 / 1024} MB`);
  if (entry.size > RATIO_COUNTS_FROM && entry.size > entry.compressedSize * ARCHIVE_LIMITS.ratio) {
    throw tooLarge(entry.name, `${ARCHIVE_LIMITS.ratio}:1`);
  }
}

function guardLength(entry: ZipEntry, archiveLength: number): void {
  if (entry.method !== 0 && entry.method !== 8) throw damaged(entry.name, "compression method");
  if (entry.dataOffset + entry.compressedSize > archiveLength) throw damaged(entry.name, "length");
  if (entry.method === 0 && entry.size !== entry.compressedSize) throw damaged(entry.name, "length");
}

/** Refuses entries that share their bytes. */
export function guardOverlaps(entries: readonly ZipEntry[]): void {
  const sorted = entries.toSorted((a, b) => a.headerOffset - b.headerOffset);
  let end = 0;
  for (const entry of sorted) {
    if (entry.headerOffset < end) throw unsafe(entry.name, "overlapping entries");
    end = entry.dataOffset + entry.compressedSize;
  }
}

function unsafe(part: string, reason: string): ReadRefusal {
  return new ReadRefusal("documents.archive_unsafe", { part, reason });
}

function damaged(part: string, reason: string): ReadRefusal {
  return new ReadRefusal("documents.archive_damaged", { part, reason });
}

function tooLarge(part: string, limit: string): ReadRefusal {
  return new ReadRefusal("documents.archive_too_large", { part, limit });
}
