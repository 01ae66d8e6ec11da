import { crc32, deflateSync } from "node:zlib";
import type { Rule } from "../page-layout/page.ts";

/** A page as pixels, 0 black to 255 white. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Grey pixels of a canvas that was drawn on white. */
export function rasterOf(rgba: Uint8ClampedArray, width: number, height: number): Raster {
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at++) {
    const [red = 0, green = 0, blue = 0] = [rgba[at * 4], rgba[at * 4 + 1], rgba[at * 4 + 2]];
    pixels[at] = (red * 299 + green * 587 + blue * 114) / 1000;
  }
  return { width, height, pixels };
}

/** Half as wide and half as high, each pixel the mean of four. */
export function halved({ width, height, pixels }: Raster): Raster {
  const [narrow, low] = [width >> 1, height >> 1];
  const small = new Uint8Array(narrow * low);
  for (let y = 0; y < low; y++) {
    for (let x = 0; x < narrow; x++) {
      const at = y * 2 * width + x * 2;
      const sum = (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + width] ?? 0) + (pixels[at + width + 1] ?? 0);
      small[y * narrow + x] = sum >> 2;
    }
  }
  return { width: narrow, height: low, pixels: small };
}

const DARK = 170;
const THICKEST = 12;
const WIDEST_GAP = 1;
/** Lines of a table meet within so many pixels. */
const MEETING = 10;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  last: number;
}

/** The lines that draw tables, in pixels: long, thin, dark, and meeting others; the rest are strokes of characters. */
export function findRules(raster: Raster, shortest: number): Rule[] {
  const [across, down] = [true, false].map((isAcross) =>
    thinRuns(raster, shortest, isAcross).map(({ from, to, first, last }): Rule => {
      return { isAcross, at: (first + last + 1) / 2, from, to };
    }),
  );
  return [
    ...(across ?? []).filter((rule) => (down ?? []).some((other) => doMeet(rule, other))),
    ...(down ?? []).filter((rule) => (across ?? []).some((other) => doMeet(rule, other))),
  ];
}

function doMeet(a: Rule, b: Rule): boolean {
  return reaches(a, b.at) && reaches(b, a.at);
}

function reaches({ from, to }: Rule, at: number): boolean {
  return at >= from - MEETING && at <= to + MEETING;
}

/** Dark runs of one row after another, put together where they lie over each other; thick ones are no lines. */
function thinRuns(raster: Raster, shortest: number, isAcross: boolean): Run[] {
  const count = isAcross ? raster.height : raster.width;
  const done: Run[] = [];
  let open: Run[] = [];
  for (let row = 0; row < count; row++) {
    const found = darkRuns(raster, row, shortest, isAcross);
    const grown = found.map(([from, to]): Run => {
      const above = open.find((run) => run.last === row - 1 && run.from < to && run.to > from);
      return above
        ? { from: Math.min(above.from, from), to: Math.max(above.to, to), first: above.first, last: row }
        : { from, to, first: row, last: row };
    });
    done.push(
      ...open.filter(
        (run) => !grown.some((each) => each.first === run.first && each.from <= run.from && each.to >= run.to),
      ),
    );
    open = grown;
  }
  return [...done, ...open].filter((run) => run.last - run.first < THICKEST);
}

function darkRuns(raster: Raster, row: number, shortest: number, isAcross: boolean): [number, number][] {
  const length = isAcross ? raster.width : raster.height;
  const step = isAcross ? 1 : raster.width;
  const base = isAcross ? row * raster.width : row;
  const runs: [number, number][] = [];
  let from = 0;
  let end = -1;
  for (let at = 0; at < length; at++) {
    if ((raster.pixels[base + at * step] ?? 255) >= DARK) continue;
    if (at - end > WIDEST_GAP) {
      if (end - from >= shortest) runs.push([from, end]);
      from = at;
    }
    end = at + 1;
  }
  if (end - from >= shortest) runs.push([from, end]);
  return runs;
}

/** A page as PNG (ISO 15948), one byte for each pixel. */
export function pngOf({ width, height, pixels }: Raster): Buffer {
  return encodePng({ width, height, channels: 1, pixels });
}

/** Pixels as PNG: grey (1 channel) or with colours and transparency (4). */
export function encodePng(picture: {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 4;
  readonly pixels: Uint8Array | Uint8ClampedArray;
}): Buffer {
  const { width, height, channels, pixels } = picture;
  const stride = width * channels;
  const rows = Buffer.alloc((stride + 1) * height);
  for (let row = 0; row < height; row++)
    rows.set(pixels.subarray(row * stride, (row + 1) * stride), row * (stride + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, channels === 1 ? 0 : 6, 0, 0, 0], 8);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows, { level: 3 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
