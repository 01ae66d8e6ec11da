import { crc32 } from "node:zlib";
import { encodePng } from "../recognition/raster.ts";

/** What a camera notes of how it was held: a TIFF directory of one entry. */
export function notesOf(orientation: number, order: "II" | "MM"): Buffer {
  const notes = Buffer.alloc(26);
  const short = (value: number, at: number) =>
    order === "II" ? notes.writeUInt16LE(value, at) : notes.writeUInt16BE(value, at);
  notes.write(order, 0, "latin1");
  short(42, 2);
  notes.writeUInt8(8, order === "II" ? 4 : 7);
  for (const [index, value] of [1, 274, 3].entries()) short(value, 8 + index * 2);
  notes.writeUInt8(1, order === "II" ? 14 : 17);
  short(orientation, 18);
  return notes;
}

/** The segments of a JPEG around some notes; there are no pixels to see in it. */
export function aJpegWithNotes(notes: Buffer): Buffer {
  const segment = (marker: number, body: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  };
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from("JFIF\0")),
    segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0"), notes])),
    segment(0xee, Buffer.from("Adobe")),
    segment(0xfe, Buffer.from("a comment")),
    segment(0xda, Buffer.alloc(10)),
    Buffer.from([1, 2, 3, 4, 5, 6, 0xff, 0xd9]),
  ]);
}

/** A PNG with notes before its pixels, those of another PNG or a few white ones. */
export function aPngWithNotes(
  notes: Buffer,
  png = encodePng({ width: 4, height: 2, channels: 1, pixels: new Uint8Array(8).fill(255) }),
): Buffer {
  const named = Buffer.concat([Buffer.from("eXIf", "latin1"), notes]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(notes.length);
  check.writeUInt32BE(crc32(named));
  const afterHead = png.indexOf("IDAT") - 4;
  return Buffer.concat([png.subarray(0, afterHead), length, named, check, png.subarray(afterHead)]);
}
