import { halved, pngOf } from "./raster.ts";
import type { Raster } from "./raster.ts";
import { readRaster } from "./read-raster.ts";
import type { RasterText, Reading } from "./read-raster.ts";
import { toldTurns } from "./told-turns.ts";
import { quarterTurned } from "./turned-raster.ts";
import type { QuarterTurns, UprightRaster } from "./turned-raster.ts";

/** A picture turned the way up it is read. */
export interface UprightText {
  readonly text: RasterText;
  readonly upright: UprightRaster;
  readonly turns: QuarterTurns;
  /** Its lines run down the page whichever way it is turned: vertical writing, of which recognition makes nonsense. */
  readonly isVertical: boolean;
}

/** Mean certainty of print that stands upright; upside down or in vertical writing it stays well below. */
const SURE = 0.92;
/** Fewer letters say nothing about how a page stands. */
export const ENOUGH_LETTERS = 12;

/** Reads a picture the way up it stands, as Tesseract's orientation data tell it, or without them by trying. */
export function readUpright(raster: Raster, runs: "across" | "down", ways: Reading): Promise<UprightText> {
  const read = (turns: QuarterTurns): Promise<UprightText> => readTurned(raster, turns, ways);
  const ask = async (): Promise<QuarterTurns | null> => toldTurns(await ways.recognise(pngOf(halved(raster)), "turn"));
  return runs === "across" ? readAcross(read, ask) : readDown(read, ask);
}

type Read = (turns: QuarterTurns) => Promise<UprightText>;
type Ask = () => Promise<QuarterTurns | null>;

/** Lines that run across the page: it stands upright or upside down. */
async function readAcross(read: Read, ask: Ask): Promise<UprightText> {
  const first = await read(0);
  if (isSure(first) || first.text.letters < ENOUGH_LETTERS) return first;
  const told = await ask();
  // Characters that lie on their side in lines along the page are vertical writing that lies on its side.
  if (told === 1 || told === 3) return { ...first, isVertical: true };
  return told === 0 ? first : surer(first, await read(2));
}

/** Lines that run down the page: it lies on one side or the other, or is in vertical writing. */
async function readDown(read: Read, ask: Ask): Promise<UprightText> {
  const told = await ask();
  if (told === 1 || told === 3) return read(told);
  const tried = told === null ? surer(await read(1), await read(3)) : null;
  if (tried && isSure(tried)) return tried;
  // What reads well as it stands is no vertical writing: columns of a table are sharp edges too.
  const asTold = await read(told ?? 0);
  const isLegible = isSure(asTold) || asTold.text.letters < ENOUGH_LETTERS;
  return isLegible ? asTold : { ...asTold, isVertical: true };
}

async function readTurned(raster: Raster, turns: QuarterTurns, ways: Reading): Promise<UprightText> {
  const upright = quarterTurned(raster, turns);
  return { upright, turns, text: await readRaster(upright.raster, ways), isVertical: false };
}

function isSure({ text }: UprightText): boolean {
  return text.letters >= ENOUGH_LETTERS && text.certainty >= SURE;
}

function surer(one: UprightText, other: UprightText): UprightText {
  return other.text.certainty > one.text.certainty ? other : one;
}
