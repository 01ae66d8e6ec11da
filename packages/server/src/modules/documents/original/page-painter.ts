import { Worker } from "node:worker_threads";
import { threadEnvironment } from "../../../platform/thread-environment.ts";
import { encodePng } from "../readers/recognition/raster.ts";
import { Turns } from "../tools/turns.ts";

/** What a painting thread is given. */
export interface PaintOrder {
  readonly bytes: Uint8Array;
  /** From 1. */
  readonly page: number;
  /** Pixels to the point. */
  readonly scale: number;
}

/** What a painting thread answers. */
export type PaintReport =
  | { readonly kind: "no_such_page" }
  | {
      readonly kind: "painted";
      readonly width: number;
      readonly height: number;
      readonly pixels: Uint8ClampedArray;
    };

type Painted = Extract<PaintReport, { kind: "painted" }>;

/** Left, top, right, bottom in points from the upper left corner of the page. */
export type PageRegion = readonly [number, number, number, number];

const SCALE = 2;
const TIME_LIMIT_MS = 20_000;
const MEMORY_LIMIT_MB = 512;
/** A4 at this scale takes 8 MB. */
const PAGES_KEPT = 6;
/** A page of A2; a larger one, as posters and drawings are, is drawn anew each time. */
const MOST_BYTES_KEPT = 64 * 1024 * 1024;

/** Draws pages of PDFs in a thread that can be killed, and keeps the last few: a review looks at one page many times. */
export class PagePainter {
  private readonly kept = new Map<string, Promise<PaintReport>>();
  private readonly turns = new Turns(1);

  /** A page, or a region of it, as PNG; null where there is no such page or region. Rejects where it cannot be drawn. */
  async paint(
    file: { readonly key: string; readonly load: () => Promise<Uint8Array> },
    page: number,
    region: PageRegion | null,
  ): Promise<Buffer | null> {
    const painted = await this.pageOf(`${file.key}:${page}`, file.load, page);
    if (painted.kind === "no_such_page") return null;
    return region ? cut(painted, region) : encodePng({ ...painted, channels: 4 });
  }

  private pageOf(key: string, load: () => Promise<Uint8Array>, page: number): Promise<PaintReport> {
    const known = this.kept.get(key);
    this.kept.delete(key);
    const painted = known ?? this.turns.take(async () => paintInThread({ bytes: await load(), page, scale: SCALE }));
    this.kept.set(key, painted);
    const forget = (): void => {
      if (this.kept.get(key) === painted) this.kept.delete(key);
    };
    void painted.then((report) => {
      if (report.kind === "painted" && report.pixels.byteLength > MOST_BYTES_KEPT) forget();
    }, forget);
    const [oldest] = this.kept.keys();
    if (this.kept.size > PAGES_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return painted;
  }
}

function cut({ width, height, pixels }: Painted, region: PageRegion): Buffer | null {
  const [left, top, right, bottom] = region.map((side) => Math.round(side * SCALE));
  const from = { x: clamp(left, width), y: clamp(top, height) };
  const size = { width: clamp(right, width) - from.x, height: clamp(bottom, height) - from.y };
  if (size.width <= 0 || size.height <= 0) return null;
  const part = new Uint8ClampedArray(size.width * size.height * 4);
  for (let row = 0; row < size.height; row++) {
    const start = ((from.y + row) * width + from.x) * 4;
    part.set(pixels.subarray(start, start + size.width * 4), row * size.width * 4);
  }
  return encodePng({ ...size, channels: 4, pixels: part });
}

function clamp(value: number | undefined, most: number): number {
  return Math.min(Math.max(value ?? 0, 0), most);
}

/** The thread runs from source in development and from JavaScript after the build, as this very file does. */
function paintInThread(order: PaintOrder): Promise<PaintReport> {
  const isSource = import.meta.url.endsWith(".ts");
  const entry = new URL(isSource ? "./paint-worker.ts" : "./paint-worker.js", import.meta.url);
  const worker = new Worker(entry, {
    execArgv: isSource ? ["--conditions=source"] : [],
    env: threadEnvironment(),
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB, stackSizeMb: 4 },
  });
  return new Promise<PaintReport>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("drawing the page took too long")), TIME_LIMIT_MS);
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`the drawing thread ended with ${code}`));
    });
  }).finally(() => void worker.terminate());
}
