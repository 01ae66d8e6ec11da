export const PICTURE_FORMATS = ["png", "jpg", "tiff", "webp", "bmp"] as const;
/** A kind of picture that is read by recognition. */
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** Names a picture may carry, by its kind. */
export const PICTURE_EXTENSIONS: Readonly<Record<PictureFormat, readonly string[]>> = {
  png: [".png"],
  jpg: [".jpg", ".jpeg", ".jpe"],
  tiff: [".tif", ".tiff"],
  webp: [".webp"],
  bmp: [".bmp", ".dib"],
};

/** What a picture says of itself before anything of it is decoded. */
export interface PictureHead {
  readonly format: PictureFormat;
  /** Null where the header is cut off or makes no sense. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

type Size = NonNullable<PictureHead["size"]>;

/** The kind and size of a picture by its first bytes; null for anything else. */
export function pictureHead(bytes: Uint8Array): PictureHead | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = formatOf(file);
  if (format === null) return null;
  try {
    const size = MEASURES[format](file);
    return { format, size: size && size.width > 0 && size.height > 0 ? size : null };
  } catch (error) {
    // A read beyond the end: the header is cut off.
    if (error instanceof RangeError) return { format, size: null };
    throw error;
  }
}

function formatOf(file: Buffer): PictureFormat | null {
  const head = file.toString("latin1", 0, 16);
  if (head.startsWith("\x89PNG")) return "png";
  if (head.startsWith("\xff\xd8\xff")) return "jpg";
  if (head.startsWith("II*\0") || head.startsWith("MM\0*")) return "tiff";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "webp";
  return head.startsWith("BM") && file.subarray(0, 4096).includes(0) ? "bmp" : null;
}

const MEASURES: Readonly<Record<PictureFormat, (file: Buffer) => Size | null>> = {
  png: (file) => ({ width: file.readUInt32BE(16), height: file.readUInt32BE(20) }),
  jpg: measureJpeg,
  tiff: measureTiff,
  webp: measureWebp,
  bmp: (file) => ({ width: Math.abs(file.readInt32LE(18)), height: Math.abs(file.readInt32LE(22)) }),
};

/** The frame header (ITU-T T.81 §B.2.2) stands behind any number of other segments. */
function measureJpeg(file: Buffer): Size | null {
  let at = 2;
  while (file.readUInt8(at) === 0xff) {
    const marker = file.readUInt8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) };
    if (marker === 0xff) at += 1;
    else at += 2 + file.readUInt16BE(at + 2);
  }
  return null;
}

const MOST_TIFF_PAGES = 1_000;

/** The largest width and height of its pages (TIFF 6.0 §2). */
function measureTiff(file: Buffer): Size | null {
  const isLittle = file.readUInt8(0) === 0x49;
  const short = (at: number): number => (isLittle ? file.readUInt16LE(at) : file.readUInt16BE(at));
  const long = (at: number): number => (isLittle ? file.readUInt32LE(at) : file.readUInt32BE(at));
  let [width, height] = [0, 0];
  let at = long(4);
  for (let page = 0; at !== 0 && page < MOST_TIFF_PAGES; page++) {
    const count = short(at);
    for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12) {
      const value = short(entry + 2) === 3 ? short(entry + 8) : long(entry + 8);
      if (short(entry) === 256) width = Math.max(width, value);
      if (short(entry) === 257) height = Math.max(height, value);
    }
    at = long(at + 2 + count * 12);
  }
  return { width, height };
}

/** Three kinds of WebP (RFC 9649 §2.5 to 2.7). */
function measureWebp(file: Buffer): Size | null {
  const kind = file.toString("latin1", 12, 16);
  if (kind === "VP8X") return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 };
  if (kind === "VP8 ") return { width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff };
  if (kind !== "VP8L") return null;
  const bits = file.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
