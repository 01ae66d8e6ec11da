import { ReadRefusal } from "../reader.ts";
import { damaged } from "./compound-file.ts";

/** Which part of a document a run of characters belongs to, in the order in which they are stored. */
export const STORIES = [
  "body",
  "footnotes",
  "headers",
  "macros",
  "comments",
  "endnotes",
  "boxes",
  "header_boxes",
] as const;
export type StoryKind = (typeof STORIES)[number];

/** Where something stands in the table stream. */
export interface Extent {
  readonly at: number;
  readonly length: number;
}

/** The file information block (MS-DOC §2.5.1), as far as the words need it. */
export interface FileInformation {
  readonly tableName: "0Table" | "1Table";
  /** Length of each story in characters. */
  readonly lengths: Readonly<Record<StoryKind, number>>;
  readonly pieces: Extent;
  readonly characterRuns: Extent;
  readonly paragraphRuns: Extent;
}

const MAGIC = 0xa5ec;
const WORD_97 = 0x00c1;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const LENGTHS_AT = 0x4c;
const EXTENTS_AT = 0x9a;
const EXTENT = { characterRuns: 12, paragraphRuns: 13, pieces: 33 } as const;

/** Reads the head of the stream `WordDocument`; an encrypted file and one older than Word 97 are refused. */
export function readFileInformation(word: Buffer): FileInformation {
  if (word.length < EXTENTS_AT + 34 * 8 || word.readUInt16LE(0) !== MAGIC) throw damaged("WordDocument");
  const flags = word.readUInt16LE(0x0a);
  if ((flags & ENCRYPTED) !== 0) throw new ReadRefusal("documents.encrypted");
  if (word.readUInt16LE(2) < WORD_97) throw damaged("Word 6.0 / 95");

  const lengths = STORIES.map((story, index) => [story, word.readUInt32LE(LENGTHS_AT + index * 4)] as const);
  const extent = (index: number): Extent => ({
    at: word.readUInt32LE(EXTENTS_AT + index * 8),
    length: word.readUInt32LE(EXTENTS_AT + index * 8 + 4),
  });
  return {
    tableName: (flags & SECOND_TABLE) === 0 ? "0Table" : "1Table",
    lengths: Object.fromEntries(lengths) as Record<StoryKind, number>,
    pieces: extent(EXTENT.pieces),
    characterRuns: extent(EXTENT.characterRuns),
    paragraphRuns: extent(EXTENT.paragraphRuns),
  };
}

/** The bytes of an extent; refused where they do not lie inside. */
export function sliceOf(stream: Buffer, { at, length }: Extent): Buffer {
  if (at + length > stream.length) throw damaged("table stream");
  return stream.subarray(at, at + length);
}
