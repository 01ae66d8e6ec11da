import { halved } from "./raster.ts";
import type { Raster } from "./raster.ts";

/** How the lines of a page run: along it or down it, and by how much they lean, in degrees clockwise. */
export interface Lean {
  readonly degrees: number;
  readonly runs: "across" | "down";
}

/** Pixels along the longer side that are enough to see lines of text; more only takes longer. */
const ENOUGH = 1_500;
/** Lines that lean further are no scan any more, and are looked for so that it can be said. */
const FURTHEST = 10;
const STEP = 0.5;
const FINE_STEP = 0.1;
/** Between neighbouring pixels, ink begins or ends. */
const EDGE = 40;
/** Fewer edges are a mark or two on an empty page. */
const FEWEST_EDGES = 400;
/** Lines of text are several times as sharp at their own angle as at others; a photograph is not. */
const CLEAR = 2;

/** Finds how far the lines of a page lean: seen along them, their edges stand in the fewest rows. Without lines it stands straight. */
export function findLean(raster: Raster): Lean {
  let small = raster;
  while (Math.max(small.width, small.height) > ENOUGH) small = halved(small);
  const [across, down] = [bestLean(edgesOf(small, 1, 0)), bestLean(edgesOf(small, 0, 1))];
  const isDown = down.sharpness > across.sharpness;
  const { degrees, sharpness } = isDown ? down : across;
  return sharpness < CLEAR ? { degrees: 0, runs: "across" } : { degrees, runs: isDown ? "down" : "across" };
}

/** Where ink begins or ends below each other (or beside each other): how far along its line, and in which row. */
interface Edges {
  readonly along: Float64Array;
  readonly row: Float64Array;
  readonly rows: number;
}

/** With `across` 1 lines are looked for along the page, with `down` 1 down it; what leans clockwise does so in both. */
function edgesOf({ width, height, pixels }: Raster, across: 0 | 1, down: 0 | 1): Edges {
  const along: number[] = [];
  const row: number[] = [];
  for (let y = 0; y + across < height; y++) {
    for (let x = 0; x + down < width; x++) {
      const at = y * width + x;
      const other = at + across * width + down;
      if (Math.abs((pixels[at] ?? 0) - (pixels[other] ?? 0)) < EDGE) continue;
      along.push(across === 1 ? x - width / 2 : height / 2 - y);
      row.push(across === 1 ? y : x);
    }
  }
  return { along: Float64Array.from(along), row: Float64Array.from(row), rows: across === 1 ? height : width };
}

interface Found {
  readonly degrees: number;
  /** How much better than at any angle. */
  readonly sharpness: number;
}

function bestLean(edges: Edges): Found {
  if (edges.row.length < FEWEST_EDGES) return { degrees: 0, sharpness: 0 };
  const coarse = scoresAt(edges, -FURTHEST, FURTHEST, STEP);
  const rough = best(coarse);
  const usual = coarse.reduce((sum, [, score]) => sum + score, 0) / coarse.length;
  const [degrees, score] = best(scoresAt(edges, rough[0] - STEP, rough[0] + STEP, FINE_STEP));
  return { degrees: Math.round(degrees * 10) / 10, sharpness: score / usual };
}

function scoresAt(edges: Edges, from: number, to: number, step: number): (readonly [degrees: number, score: number])[] {
  const count = Math.round((to - from) / step) + 1;
  return Array.from({ length: count }, (_, index) => [from + index * step, sharpnessAt(edges, from + index * step)]);
}

/** The nearest to straight of those that score best. */
function best(
  scores: readonly (readonly [degrees: number, score: number])[],
): readonly [degrees: number, score: number] {
  return scores.toSorted((a, b) => b[1] - a[1] || Math.abs(a[0]) - Math.abs(b[0]))[0] ?? [0, 0];
}

/** How unlike neighbouring rows are when seen at an angle. */
function sharpnessAt({ along, row, rows }: Edges, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  // At the furthest angle no line climbs more than a page is high on either side.
  const counts = new Uint32Array(rows * 3);
  for (let at = 0; at < row.length; at++) {
    const seen = Math.round((row[at] ?? 0) - (along[at] ?? 0) * slope) + rows;
    counts[seen] = (counts[seen] ?? 0) + 1;
  }
  let sum = 0;
  for (let at = 1; at < counts.length; at++) sum += ((counts[at] ?? 0) - (counts[at - 1] ?? 0)) ** 2;
  return sum;
}
