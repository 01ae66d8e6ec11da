import { chooseReader } from "./read-file.ts";
import type { ReadResult } from "./reader.ts";

/** Reads a file of a format whose reader answers at once. */
export function readNow(bytes: Uint8Array, fileName: string): ReadResult {
  const result = chooseReader(bytes, fileName).read(bytes, { fileName });
  if (result instanceof Promise) throw new Error(`${fileName} is not read at once`);
  return result;
}
