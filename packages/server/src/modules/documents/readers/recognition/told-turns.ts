import type { QuarterTurns } from "./turned-raster.ts";

/** Below it Tesseract guesses. */
const LEAST_SURE = 1.5;

/** The quarter turns clockwise that bring a picture upright, as Tesseract says them; null where it cannot tell. */
export function toldTurns(answer: string): QuarterTurns | null {
  const degrees = numberIn(answer, "Rotate");
  if (degrees === null || (numberIn(answer, "Orientation confidence") ?? 0) < LEAST_SURE) return null;
  const turns = degrees / 90;
  return turns === 0 || turns === 1 || turns === 2 || turns === 3 ? turns : null;
}

function numberIn(answer: string, name: string): number | null {
  const written = new RegExp(`^${name}: ([\\d.]+)`, "m").exec(answer)?.[1];
  return written === undefined ? null : Number(written);
}
