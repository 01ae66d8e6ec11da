/** A paragraph of a binary Word file as a test states it. */
export interface DocParagraph {
  readonly text: string;
  /** `\r` ends a paragraph, `\u0007` a cell or a row. */
  readonly mark?: "\r" | "\u0007";
  /** Stored with one byte a character. */
  readonly isCompressed?: boolean;
  readonly style?: number;
  readonly properties?: readonly Buffer[];
  /** Properties of its characters, its mark excepted. */
  readonly characters?: readonly Buffer[];
}

/** A binary Word file as a test states it; everything a hostile writer may lie about can be set. */
export interface DocParts {
  readonly body: readonly DocParagraph[];
  readonly footnotes?: readonly DocParagraph[];
  readonly flags?: number;
  readonly version?: number;
  /** Changes the finished streams. */
  readonly spoil?: (streams: { word: Buffer; table: Buffer }) => void;
}

const SECTOR = 512;
const TEXT_AT = 1024;
const PARAGRAPHS_PER_PAGE = 8;
const WINDOWS_1252: Readonly<Record<string, number>> = { "“": 0x93, "”": 0x94, "—": 0x97, "–": 0x96, "…": 0x85 };

/** A property with a value of one, two or four bytes. */
export function sprm(code: number, value: number, size: 1 | 2 | 4 = 1): Buffer {
  const bytes = Buffer.alloc(2 + size);
  bytes.writeUInt16LE(code, 0);
  bytes.writeIntLE(value, 2, size);
  return bytes;
}

/** Marks of a paragraph inside a cell, and of a row's end with the edges and merge flags of its cells. */
export const IN_TABLE = sprm(0x2416, 1);
export function rowEnd(edges: readonly number[], flags: readonly number[] = []): readonly Buffer[] {
  const count = edges.length - 1;
  const definition = Buffer.alloc(2 + 2 + 1 + edges.length * 2 + count * 20);
  definition.writeUInt16LE(0xd608, 0);
  definition.writeUInt16LE(definition.length - 4 + 1, 2);
  definition.writeUInt8(count, 4);
  for (const [index, edge] of edges.entries()) definition.writeInt16LE(edge, 5 + index * 2);
  for (let cell = 0; cell < count; cell++) definition.writeUInt16LE(flags[cell] ?? 0, 5 + edges.length * 2 + cell * 20);
  return [IN_TABLE, sprm(0x2417, 1), definition];
}

/** A small binary Word file (MS-DOC in MS-CFB). */
export function aDoc(parts: DocParts): Uint8Array {
  const { body, footnotes = [], flags = 0x0200, version = 0x00c1 } = parts;
  const all = [...body, ...footnotes];
  const encoded = all.map((paragraph) => encode(paragraph));
  const text = Buffer.concat(encoded);
  const pagesAt = align(TEXT_AT + text.length);
  const places = placesOf(encoded);
  const characterPages = pagesOf(all, places, 1);
  const paragraphPages = pagesOf(all, places, 13);
  const word = Buffer.concat([
    Buffer.alloc(TEXT_AT),
    pad(text, pagesAt - TEXT_AT),
    ...characterPages.pages,
    ...paragraphPages.pages,
  ]);

  const firstPage = pagesAt / SECTOR;
  const tables = [
    pieceTable(all, places),
    pageTable(characterPages.starts, firstPage),
    pageTable(paragraphPages.starts, firstPage + characterPages.pages.length),
  ];
  word.writeUInt16LE(0xa5ec, 0);
  word.writeUInt16LE(version, 2);
  word.writeUInt16LE(flags, 0x0a);
  const lengthOf = (list: readonly DocParagraph[]): number => list.reduce((sum, each) => sum + each.text.length + 1, 0);
  word.writeUInt32LE(lengthOf(body), 0x4c);
  word.writeUInt32LE(lengthOf(footnotes), 0x50);
  let at = 0;
  for (const [index, slot] of [33, 12, 13].entries()) {
    word.writeUInt32LE(at, 0x9a + slot * 8);
    word.writeUInt32LE(tables[index]?.length ?? 0, 0x9a + slot * 8 + 4);
    at += tables[index]?.length ?? 0;
  }
  const table = Buffer.concat(tables);
  parts.spoil?.({ word, table });
  return aCompoundFile({ WordDocument: word, "1Table": table });
}

function encode({ text, mark = "\r", isCompressed = false }: DocParagraph): Buffer {
  const whole = text + mark;
  if (!isCompressed) return Buffer.from(whole, "utf16le");
  return Buffer.from(Array.from(whole, (letter) => WINDOWS_1252[letter] ?? letter.charCodeAt(0)));
}

function placesOf(encoded: readonly Buffer[]): number[] {
  const places = [TEXT_AT];
  for (const bytes of encoded) places.push((places.at(-1) ?? 0) + bytes.length);
  return places;
}

function pieceTable(all: readonly DocParagraph[], places: readonly number[]): Buffer {
  const plc = Buffer.alloc((all.length + 1) * 4 + all.length * 8);
  let characters = 0;
  for (const [index, { text, isCompressed }] of all.entries()) {
    const place = places[index] ?? 0;
    plc.writeUInt32LE(isCompressed ? (place * 2 + 0x4000_0000) >>> 0 : place, (all.length + 1) * 4 + index * 8 + 2);
    characters += text.length + 1;
    plc.writeUInt32LE(characters, (index + 1) * 4);
  }
  const head = Buffer.alloc(5);
  head.writeUInt8(2, 0);
  head.writeUInt32LE(plc.length, 1);
  return Buffer.concat([head, plc]);
}

interface Pages {
  readonly pages: Buffer[];
  /** Where in the file each page begins to speak, and where the last one ends. */
  readonly starts: number[];
}

function pagesOf(all: readonly DocParagraph[], places: readonly number[], width: 1 | 13): Pages {
  const pages: Buffer[] = [];
  const starts: number[] = [];
  for (let from = 0; from < all.length; from += PARAGRAPHS_PER_PAGE) {
    const some = all.slice(from, from + PARAGRAPHS_PER_PAGE);
    const page = Buffer.alloc(SECTOR);
    let end = SECTOR - 1;
    for (const [index, paragraph] of some.entries()) {
      page.writeUInt32LE(places[from + index] ?? 0, index * 4);
      const bytes = width === 1 ? charactersOf(paragraph) : paragraphOf(paragraph);
      if (bytes.length === 0) continue;
      end = (end - bytes.length) & ~1;
      bytes.copy(page, end);
      page.writeUInt8(end / 2, (some.length + 1) * 4 + index * width);
    }
    page.writeUInt32LE(places[from + some.length] ?? 0, some.length * 4);
    page.writeUInt8(some.length, SECTOR - 1);
    pages.push(page);
    starts.push(places[from] ?? 0);
  }
  return { pages, starts: [...starts, places.at(-1) ?? 0] };
}

function charactersOf({ characters = [] }: DocParagraph): Buffer {
  const list = Buffer.concat([...characters]);
  return list.length === 0 ? list : Buffer.concat([Buffer.from([list.length]), list]);
}

function paragraphOf({ style = 0, properties = [] }: DocParagraph): Buffer {
  const list = Buffer.concat([Buffer.from([style & 0xff, style >>> 8]), ...properties]);
  const even = list.length % 2 === 0;
  return Buffer.concat([Buffer.from(even ? [0, list.length / 2] : [(list.length + 1) / 2]), list]);
}

function pageTable(starts: readonly number[], firstPage: number): Buffer {
  const count = starts.length - 1;
  const plc = Buffer.alloc(starts.length * 4 + count * 4);
  for (const [index, start] of starts.entries()) plc.writeUInt32LE(start, index * 4);
  for (let index = 0; index < count; index++) plc.writeUInt32LE(firstPage + index, starts.length * 4 + index * 4);
  return plc;
}

/** A compound file with these streams, each large enough to stand in sectors of its own. */
export function aCompoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const bodies = Object.values(streams).map((bytes) => pad(Buffer.from(bytes), Math.max(4096, align(bytes.length))));
  const directorySectors = Math.ceil((bodies.length + 1) / 4);
  const sectors = bodies.map((body) => body.length / SECTOR);
  const total = 1 + directorySectors + sectors.reduce((sum, count) => sum + count, 0);
  const tableSectors = Math.ceil((total + total / 128 + 1) / 128);
  const table = Buffer.alloc(tableSectors * SECTOR, 0xff);
  let next = 0;
  const chain = (count: number, end = 0xfffffffe): number => {
    const start = next;
    for (let index = 0; index < count; index++) {
      table.writeUInt32LE(index === count - 1 ? end : next + 1, next * 4);
      next += 1;
    }
    return start;
  };
  for (let index = 0; index < tableSectors; index++) chain(1, 0xfffffffd);
  const directoryAt = chain(directorySectors);
  const starts = sectors.map((count) => chain(count));

  const header = Buffer.alloc(SECTOR);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(header);
  header.writeUInt16LE(0x003e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tableSectors, 44);
  header.writeUInt32LE(directoryAt, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(0xfffffffe, 60);
  header.writeUInt32LE(0xfffffffe, 68);
  header.fill(0xff, 76);
  for (let index = 0; index < tableSectors; index++) header.writeUInt32LE(index, 76 + index * 4);

  const entries = [directoryEntry("Root Entry", 5, 0xfffffffe, 0)];
  for (const [index, name] of Object.keys(streams).entries()) {
    entries.push(directoryEntry(name, 2, starts[index] ?? 0, bodies[index]?.length ?? 0));
  }
  return Buffer.concat([header, table, pad(Buffer.concat(entries), directorySectors * SECTOR), ...bodies]);
}

function directoryEntry(name: string, kind: number, start: number, size: number): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, "utf16le");
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  entry.writeUInt8(kind, 66);
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}

function align(length: number): number {
  return Math.ceil(length / SECTOR) * SECTOR;
}

function pad(bytes: Buffer, length: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length)]);
}
