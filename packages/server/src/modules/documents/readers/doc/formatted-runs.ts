import { ReadRefusal } from "../reader.ts";
import { damaged } from "./compound-file.ts";

/** A stretch of `WordDocument` whose characters share their properties. */
export interface FormattedRun {
  readonly from: number;
  readonly to: number;
  /** Index of the style; always 0 for runs of characters. */
  readonly style: number;
  readonly properties: Buffer;
}

const PAGE = 512;
const MOST_RUNS = 2_000_000;
const NOTHING = Buffer.alloc(0);

/** The runs of all pages that a list of pages names, in the order of the file (MS-DOC §2.8.5, §2.8.6). */
export function readFormattedRuns(plc: Buffer, word: Buffer, kind: "characters" | "paragraphs"): FormattedRun[] {
  const count = Math.max(0, Math.floor((plc.length - 4) / 8));
  const runs: FormattedRun[] = [];
  for (let index = 0; index < count; index++) {
    const at = plc.readUInt32LE((count + 1) * 4 + index * 4) * PAGE;
    if (at + PAGE > word.length) throw damaged("formatted page");
    readPage(word.subarray(at, at + PAGE), kind, runs);
    if (runs.length > MOST_RUNS)
      throw new ReadRefusal("documents.content_too_large", { what: "runs", limit: MOST_RUNS });
  }
  return runs.toSorted((a, b) => a.from - b.from);
}

function readPage(page: Buffer, kind: "characters" | "paragraphs", runs: FormattedRun[]): void {
  const count = page.readUInt8(PAGE - 1);
  const width = kind === "characters" ? 1 : 13;
  if ((count + 1) * 4 + count * width >= PAGE) throw damaged("formatted page");
  for (let index = 0; index < count; index++) {
    const offset = page.readUInt8((count + 1) * 4 + index * width) * 2;
    const range = { from: page.readUInt32LE(index * 4), to: page.readUInt32LE(index * 4 + 4) };
    runs.push({ ...range, ...(kind === "characters" ? charactersAt(page, offset) : paragraphAt(page, offset)) });
  }
}

function charactersAt(page: Buffer, offset: number): Pick<FormattedRun, "style" | "properties"> {
  if (offset === 0) return { style: 0, properties: NOTHING };
  return { style: 0, properties: page.subarray(offset + 1, offset + 1 + page.readUInt8(offset)) };
}

/** The length counts words; where it is 0, the next byte does. */
function paragraphAt(page: Buffer, offset: number): Pick<FormattedRun, "style" | "properties"> {
  if (offset === 0) return { style: 0, properties: NOTHING };
  const short = page.readUInt8(offset);
  const start = short === 0 ? offset + 2 : offset + 1;
  const length = short === 0 ? page.readUInt8(offset + 1) * 2 : short * 2 - 1;
  if (length < 2 || start + 2 > PAGE) return { style: 0, properties: NOTHING };
  return { style: page.readUInt16LE(start), properties: page.subarray(start + 2, start + length) };
}

/** Finds runs by a place in the file; asks in rising order are answered without a search. */
export class RunFinder {
  private readonly runs: readonly FormattedRun[];
  private last = 0;

  constructor(runs: readonly FormattedRun[]) {
    this.runs = runs;
  }

  /** The run that holds this place; null outside all. */
  at(offset: number): FormattedRun | null {
    if (!holds(this.runs[this.last], offset)) this.last = Math.max(0, this.firstAfter(offset) - 1);
    const found = this.runs[this.last];
    return found && holds(found, offset) ? found : null;
  }

  private firstAfter(offset: number): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.runs[middle]?.from ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function holds(run: FormattedRun | undefined, offset: number): boolean {
  return run !== undefined && run.from <= offset && offset < run.to;
}
