import type { FuzzTarget } from "./fuzz-case.fixtures.ts";

/** What the fuzz run once found: each line is a file that broke a reader, made again from its target and seed. */
export const FOUND: readonly (readonly [FuzzTarget, number])[] = [
  ["pdf", 20_261_144],
  ["pdf", 20_261_146],
  ["pdf", 20_261_257],
];
