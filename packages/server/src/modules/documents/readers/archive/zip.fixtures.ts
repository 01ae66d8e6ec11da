import { crc32, deflateRawSync } from "node:zlib";

/** A part of an archive made for a test; everything a hostile packer may lie about can be set. */
export interface ZipPart {
  readonly name: string | Uint8Array;
  readonly data: string | Uint8Array;
  readonly method?: 0 | 8 | 12;
  readonly declaredSize?: number;
  readonly declaredCrc?: number;
  readonly flags?: number;
  readonly unixMode?: number;
  /** Points the directory at the local header of an earlier part. */
  readonly sharesHeaderOf?: number;
}

/** A zip archive written byte by byte. */
export function aZip(parts: readonly ZipPart[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = typeof part.name === "string" ? Buffer.from(part.name, "utf8") : part.name;
    const packed = part.method === undefined || part.method === 8 ? deflateRawSync(part.data) : Buffer.from(part.data);
    const facts = factsOf(part, name.length, packed.length);
    offsets.push(offset);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), facts, name, packed]);
    chunks.push(local);
    const at = part.sharesHeaderOf === undefined ? offset : (offsets[part.sharesHeaderOf] ?? 0);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 3]), facts, tailOf(part, at), name);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...chunks, central, endOf(parts.length, central.length, offset)]);
}

/** The fields that the local header and the directory share. */
function factsOf(part: ZipPart, nameLength: number, packedLength: number): Uint8Array {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(part.flags ?? 0x800, 2);
  facts.writeUInt16LE(part.method ?? 8, 4);
  facts.writeUInt32LE(part.declaredCrc ?? crc32(part.data), 10);
  facts.writeUInt32LE(packedLength, 14);
  facts.writeUInt32LE(part.declaredSize ?? Buffer.from(part.data).length, 18);
  facts.writeUInt16LE(nameLength, 22);
  return facts;
}

function tailOf(part: ZipPart, headerOffset: number): Uint8Array {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE((part.unixMode ?? 0) * 0x10000, 6);
  tail.writeUInt32LE(headerOffset, 10);
  return tail;
}

function endOf(count: number, length: number, offset: number): Uint8Array {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
