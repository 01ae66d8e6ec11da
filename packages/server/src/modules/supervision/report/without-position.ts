/** Segments of a JPEG in which cameras write where they stood: Exif and XMP (APP1) and Photoshop's (APP13). */
const TELLING_SEGMENTS: readonly number[] = [0xe1, 0xed];
/** From here on a JPEG is picture, not description (start of scan, ITU-T T.81 §B.1.1.3). */
const START_OF_SCAN = 0xda;
/** Chunks of a PNG that tell as much (PNG third edition §11.3). */
const TELLING_CHUNKS: readonly string[] = ["eXIf", "tEXt", "zTXt", "iTXt"];
const PNG_HEAD = 8;

/** A photo without the place and device it was taken with; the picture itself stays as it is. Other files stay whole. */
export function withoutPosition(bytes: Uint8Array, contentType: string): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (contentType === "image/jpeg") return withoutSegments(file);
  return contentType === "image/png" ? withoutChunks(file) : bytes;
}

function withoutSegments(file: Buffer): Buffer {
  const kept = [file.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= file.length && file[at] === 0xff && file[at + 1] !== START_OF_SCAN) {
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (!TELLING_SEGMENTS.includes(file[at + 1] ?? 0)) kept.push(file.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, file.subarray(at)]);
}

function withoutChunks(file: Buffer): Buffer {
  const kept = [file.subarray(0, PNG_HEAD)];
  let at = PNG_HEAD;
  while (at + 12 <= file.length) {
    const end = at + 12 + file.readUInt32BE(at);
    if (!TELLING_CHUNKS.includes(file.toString("latin1", at + 4, at + 8))) kept.push(file.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}
