import type { PictureFormat } from "./picture-head.ts";

export const ORIENTATIONS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
/** How the pixels of a picture have to be turned to be seen (EXIF 2.32 §4.6.4.A, tag 274); 1 is as they are. */
export type Orientation = (typeof ORIENTATIONS)[number];

const ORIENTATION = 274;
const MOST_ENTRIES = 500;

/** How a camera was held, as it noted in the picture; TIFF is turned by the program that reads it. */
export function orientationOf(bytes: Uint8Array, format: PictureFormat): Orientation {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const notes = NOTES[format]?.(file) ?? null;
    return notes === null ? 1 : orientationIn(notes);
  } catch (error) {
    // Notes that point outside the file are none.
    if (error instanceof RangeError) return 1;
    throw error;
  }
}

/** Where each format keeps what the camera noted (EXIF), as a small TIFF file. */
const NOTES: Readonly<Partial<Record<PictureFormat, (file: Buffer) => Buffer | null>>> = {
  jpg: notesOfJpeg,
  png: notesOfPng,
  webp: notesOfWebp,
};

function notesOfJpeg(file: Buffer): Buffer | null {
  const segment = segmentsOf(file).find(
    ({ marker, start }) => marker === 0xe1 && file.toString("latin1", start + 4, start + 10) === "Exif\0\0",
  );
  return segment ? file.subarray(segment.start + 10, segment.end) : null;
}

/** Chunks of PNG (ISO 15948 §5.3; eXIf of its third edition). */
function notesOfPng(file: Buffer): Buffer | null {
  for (let at = 8; at + 8 <= file.length;) {
    const length = file.readUInt32BE(at);
    const name = file.toString("latin1", at + 4, at + 8);
    if (name === "eXIf") return file.subarray(at + 8, at + 8 + length);
    if (name === "IEND") return null;
    at += 12 + length;
  }
  return null;
}

/** Chunks of WebP (RFC 9649 §2.7.1.5); some programs write the mark of JPEG before the notes. */
function notesOfWebp(file: Buffer): Buffer | null {
  for (let at = 12; at + 8 <= file.length;) {
    const length = file.readUInt32LE(at + 4);
    const notes = file.subarray(at + 8, at + 8 + length);
    if (file.toString("latin1", at, at + 4) === "EXIF")
      return notes.toString("latin1", 0, 6) === "Exif\0\0" ? notes.subarray(6) : notes;
    at += 8 + length + (length % 2);
  }
  return null;
}

function orientationIn(notes: Buffer): Orientation {
  const isLittle = notes.toString("latin1", 0, 2) === "II";
  const short = (at: number): number => (isLittle ? notes.readUInt16LE(at) : notes.readUInt16BE(at));
  const first = isLittle ? notes.readUInt32LE(4) : notes.readUInt32BE(4);
  const count = Math.min(short(first), MOST_ENTRIES);
  for (let entry = first + 2; entry < first + 2 + count * 12; entry += 12) {
    if (short(entry) === ORIENTATION) return ORIENTATIONS.find((each) => each === short(entry + 8)) ?? 1;
  }
  return 1;
}

/**
 * A JPEG without what its camera and programs noted beside the pixels: place, time, device, a small picture (S-88). What
 * tells how its colours are kept stays (JFIF, Adobe).
 */
export function withoutCameraNotes(bytes: Uint8Array): Buffer {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const segments = segmentsOf(file);
  const kept = segments.filter(({ marker }) => !isNote(marker)).map(({ start, end }) => file.subarray(start, end));
  return Buffer.concat([file.subarray(0, 2), ...kept, file.subarray(segments.at(-1)?.end ?? 2)]);
}

function isNote(marker: number): boolean {
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  return marker === 0xfe || (isApplication && marker !== 0xe0 && marker !== 0xee);
}

interface Segment {
  readonly marker: number;
  /** From its mark to behind its content. */
  readonly start: number;
  readonly end: number;
}

const START_OF_SCAN = 0xda;

/** The segments of a JPEG before its pixels (ITU-T T.81 §B.1.1.4), as far as they are whole. */
function segmentsOf(file: Buffer): Segment[] {
  const segments: Segment[] = [];
  for (let at = 2; at + 4 <= file.length && file[at] === 0xff;) {
    const marker = file.readUInt8(at + 1);
    if (marker === START_OF_SCAN) break;
    const end = marker === 0xff ? at + 1 : at + 2 + file.readUInt16BE(at + 2);
    if (end > file.length) break;
    if (marker !== 0xff) segments.push({ marker, start: at, end });
    at = end;
  }
  return segments;
}
