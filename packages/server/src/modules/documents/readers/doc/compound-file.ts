import { ReadRefusal } from "../reader.ts";

const NO_SECTOR = 0xfffffffa;
const HEADER = 512;
const DIRECTORY_ENTRY = 128;
const MOST_ENTRIES = 10_000;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly start: number;
  readonly size: number;
}

/** A compound file (MS-CFB): streams kept in chains of sectors, as old office files are. */
export class CompoundFile {
  private readonly file: Buffer;
  private readonly sectorSize: number;
  private readonly miniSectorSize: number;
  private readonly table: Uint32Array;
  private readonly entries: readonly Entry[];
  private readonly miniCutoff: number;

  private constructor(bytes: Uint8Array) {
    this.file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shifts = [this.file.readUInt16LE(30), this.file.readUInt16LE(32)] as const;
    if ((shifts[0] !== 9 && shifts[0] !== 12) || shifts[1] !== 6) throw damaged("sector size");
    this.sectorSize = 1 << shifts[0];
    this.miniSectorSize = 1 << shifts[1];
    this.miniCutoff = this.file.readUInt32LE(56);
    this.table = this.readTable();
    this.entries = this.readDirectory();
  }

  /** Opens the file; throws a refusal where its structure does not hold. */
  static open(bytes: Uint8Array): CompoundFile {
    return new CompoundFile(bytes);
  }

  /** A stream of the root by its name; null where there is none. */
  stream(name: string): Buffer | null {
    const entry = this.entries.find((each) => each.name === name && each.kind === STREAM);
    if (!entry) return null;
    if (entry.size < this.miniCutoff) return this.miniStream(entry);
    return this.chain(entry.start, this.table, entry.size);
  }

  private readTable(): Uint32Array {
    const perSector = this.sectorSize / 4;
    const sectors: number[] = [];
    for (let at = 76; at < HEADER; at += 4) sectors.push(this.file.readUInt32LE(at));
    const mostSectors = Math.ceil(this.file.length / this.sectorSize) + 1;
    let next = this.file.readUInt32LE(68);
    for (let step = 0; next < NO_SECTOR; step++) {
      if (step > mostSectors) throw damaged("sector chain");
      const sector = this.sector(next);
      for (let at = 0; at < perSector - 1; at++) sectors.push(sector.readUInt32LE(at * 4));
      next = sector.readUInt32LE((perSector - 1) * 4);
    }
    const used = sectors.filter((sector) => sector < NO_SECTOR);
    if (used.length > mostSectors) throw damaged("sector table");
    const table = new Uint32Array(used.length * perSector);
    for (const [index, number] of used.entries()) {
      const sector = this.sector(number);
      for (let at = 0; at < perSector; at++) table[index * perSector + at] = sector.readUInt32LE(at * 4);
    }
    return table;
  }

  private readDirectory(): Entry[] {
    const bytes = this.chain(this.file.readUInt32LE(48), this.table, Infinity);
    const count = Math.min(Math.floor(bytes.length / DIRECTORY_ENTRY), MOST_ENTRIES);
    return Array.from({ length: count }, (_, index) => {
      const entry = bytes.subarray(index * DIRECTORY_ENTRY, (index + 1) * DIRECTORY_ENTRY);
      const nameLength = Math.min(64, Math.max(2, entry.readUInt16LE(64)));
      return {
        name: entry.toString("utf16le", 0, nameLength - 2),
        kind: entry.readUInt8(66),
        start: entry.readUInt32LE(116),
        size: entry.readUInt32LE(120),
      };
    });
  }

  /** Small streams stand together in the stream of the root, in small sectors with a table of their own. */
  private miniStream({ start, size }: Entry): Buffer {
    const root = this.entries.find((each) => each.kind === ROOT);
    if (!root) throw damaged("root");
    const container = this.chain(root.start, this.table, root.size);
    const tableBytes = this.chain(this.file.readUInt32LE(60), this.table, Infinity);
    const parts: Buffer[] = [];
    let left = size;
    for (let sector = start; left > 0; left -= this.miniSectorSize) {
      const at = sector * this.miniSectorSize;
      if (sector >= NO_SECTOR || at >= container.length) throw damaged("small stream");
      parts.push(container.subarray(at, at + Math.min(left, this.miniSectorSize)));
      sector = tableBytes.readUInt32LE(sector * 4);
    }
    return Buffer.concat(parts);
  }

  private chain(start: number, table: Uint32Array, size: number): Buffer {
    const parts: Buffer[] = [];
    let length = 0;
    for (let sector = start; sector < NO_SECTOR && length < size; sector = table[sector] ?? NO_SECTOR) {
      // A chain that is longer than the file runs in a circle.
      if (length > this.file.length) throw damaged("sector chain");
      const part = this.sector(sector);
      parts.push(part);
      length += part.length;
    }
    if (Number.isFinite(size) && length < size) throw damaged("stream length");
    return Buffer.concat(parts).subarray(0, Math.min(length, size));
  }

  private sector(number: number): Buffer {
    const at = (number + 1) * this.sectorSize;
    if (at >= this.file.length) throw damaged("sector");
    return this.file.subarray(at, at + this.sectorSize);
  }
}

/** The file is broken at this place. */
export function damaged(part: string): ReadRefusal {
  return new ReadRefusal("documents.archive_damaged", { part, reason: "doc" });
}
