import { describe, expect, test } from "vitest";
import { orientationOf, withoutCameraNotes } from "./camera-notes.ts";
import { aJpegWithNotes, aPngWithNotes, notesOf } from "./camera-notes.fixtures.ts";

describe("照片的拍摄信息 (S-88)", () => {
  test.each([1, 3, 6, 8] as const)(
    "orientation %i is read from JPEG, PNG and WebP, in either order of bytes",
    (value) => {
      for (const order of ["II", "MM"] as const) {
        const notes = notesOf(value, order);
        expect(orientationOf(aJpegWithNotes(notes), "jpg")).toBe(value);
        expect(orientationOf(aPngWithNotes(notes), "png")).toBe(value);
        expect(orientationOf(aWebpWithNotes(notes), "webp")).toBe(value);
      }
    },
  );

  test("notes that are broken, cut off or point outside the file say nothing", () => {
    const notes = notesOf(6, "MM");
    notes.writeUInt32BE(0xffffff, 4);
    expect(orientationOf(aJpegWithNotes(notes), "jpg")).toBe(1);
    expect(orientationOf(aJpegWithNotes(notesOf(77, "II")), "jpg")).toBe(1);
    expect(orientationOf(aJpegWithNotes(notesOf(6, "II")).subarray(0, 20), "jpg")).toBe(1);
    expect(orientationOf(aPngWithNotes(notesOf(6, "II")).subarray(0, 12), "png")).toBe(1);
  });

  test("place, time and device leave a JPEG with its notes; its pixels and colours stay", () => {
    const jpeg = aJpegWithNotes(Buffer.concat([notesOf(6, "II"), Buffer.from("GPS 39.1N 117.2E")]));
    const bare = withoutCameraNotes(jpeg);

    expect(jpeg.includes("GPS")).toBe(true);
    expect(bare.includes("GPS")).toBe(false);
    expect(bare.includes("a comment")).toBe(false);
    expect(bare.includes("JFIF")).toBe(true);
    expect(bare.includes("Adobe")).toBe(true);
    expect(bare.subarray(-8)).toEqual(jpeg.subarray(-8));
  });
});

function aWebpWithNotes(notes: Buffer): Buffer {
  const head = Buffer.from("RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\0\0\0\0\0\0", "latin1");
  const chunk = Buffer.alloc(8);
  chunk.write("EXIF", 0, "latin1");
  chunk.writeUInt32LE(notes.length, 4);
  return Buffer.concat([head, chunk, notes]);
}
