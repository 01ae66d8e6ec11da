import { crc32 } from "node:zlib";
import { Inflate } from "fflate";
import { ReadRefusal } from "../reader.ts";
import { ARCHIVE_LIMITS, guardArchive } from "./guard-archive.ts";
import { readZipDirectory } from "./zip-directory.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** 16 kB in give at most 16 MB out, so memory stays bounded whatever the packer promised. */
const CHUNK = 16 * 1024;
const EMBEDDING = /\/embeddings\/[^/]+\.(docx|xlsx|pptx|bin|vsdx)$/i;

/** An office file: a zip archive that passed every guard. Its parts are unpacked in pieces, only when asked for. */
export class Archive {
  private readonly bytes: Uint8Array;
  private readonly entries: ReadonlyMap<string, ZipEntry>;

  private constructor(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>) {
    this.bytes = bytes;
    this.entries = entries;
  }

  /** Opens an archive, or refuses it before anything is unpacked. */
  static open(bytes: Uint8Array): Archive {
    const entries = readZipDirectory(bytes, ARCHIVE_LIMITS.entries);
    guardArchive(entries, bytes.length);
    const archive = new Archive(bytes, new Map(entries.map((entry) => [entry.name, entry])));
    for (const entry of entries) archive.refuseNested(entry);
    return archive;
  }

  /** The names of all parts. */
  names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** Whether a part of this name exists. */
  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Unpacks one part piece by piece and checks its length and checksum. */
  stream(name: string, onChunk: (chunk: Uint8Array) => void): void {
    const entry = this.entries.get(name);
    if (!entry) throw new ReadRefusal("documents.archive_damaged", { part: name, reason: "missing" });
    let size = 0;
    let crc = 0;
    this.unpack(entry, (chunk) => {
      size += chunk.length;
      if (size > entry.size) {
        throw new ReadRefusal("documents.archive_too_large", { part: name, limit: `${entry.size} B` });
      }
      crc = crc32(chunk, crc);
      onChunk(chunk);
    });
    if (size !== entry.size) throw new ReadRefusal("documents.archive_damaged", { part: name, reason: "length" });
    if (crc !== entry.crc) throw new ReadRefusal("documents.archive_damaged", { part: name, reason: "checksum" });
  }

  private unpack(entry: ZipEntry, onChunk: (chunk: Uint8Array) => void): void {
    const packed = this.bytes.subarray(entry.dataOffset, entry.dataOffset + entry.compressedSize);
    const sink = entry.method === 0 ? storedSink(onChunk) : inflateSink(entry.name, onChunk);
    for (let at = 0; at < packed.length || at === 0; at += CHUNK) {
      sink(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  }

  private refuseNested(entry: ZipEntry): void {
    if (EMBEDDING.test(entry.name)) return;
    if (/\.(zip|rar|7z|jar)$/i.test(entry.name) || this.startsLikeArchive(entry)) {
      throw new ReadRefusal("documents.archive_unsafe", { part: entry.name, reason: "archive inside the file" });
    }
  }

  private startsLikeArchive(entry: ZipEntry): boolean {
    const packed = this.bytes.subarray(entry.dataOffset, entry.dataOffset + Math.min(entry.compressedSize, 256));
    let head: Uint8Array = new Uint8Array(0);
    if (entry.method === 0) head = packed;
    else if (packed.length > 0) {
      inflateSink(entry.name, (chunk) => {
        if (head.length === 0) head = chunk;
      })(packed, false);
    }
    return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;
  }
}

type ChunkSink = (chunk: Uint8Array, isLast: boolean) => void;

function storedSink(onChunk: (chunk: Uint8Array) => void): ChunkSink {
  return (chunk) => {
    if (chunk.length > 0) onChunk(chunk);
  };
}

function inflateSink(part: string, onChunk: (chunk: Uint8Array) => void): ChunkSink {
  const inflate = new Inflate((chunk) => {
    if (chunk.length > 0) onChunk(chunk);
  });
  return (chunk, isLast) => {
    try {
      inflate.push(chunk, isLast);
    } catch (error) {
      if (error instanceof ReadRefusal) throw error;
      throw new ReadRefusal("documents.archive_damaged", { part, reason: "compressed data" }, error);
    }
  };
}
