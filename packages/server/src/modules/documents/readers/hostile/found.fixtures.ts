import type { FuzzTarget } from "./fuzz-case.fixtures.ts";

/** What the fuzz run once found: each line is a file that broke a reader, made again from its target and seed. */
export const FOUND: readonly (readonly [FuzzTarget, number])[] = [];
