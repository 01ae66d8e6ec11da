import { refuseBySize } from "../readers/index.ts";
import { prepareOfficeFile } from "./prepare-office-file.ts";
import { preparePictureFile } from "./prepare-picture-file.ts";
import type { PreparedFile, Preparer, PrepareOptions } from "./prepared-file.ts";

/** Asked in this order; a further one is one more line. */
const PREPARERS: readonly Preparer[] = [prepareOfficeFile, preparePictureFile];

/**
 * What happens to a file before a reader sees it: external programs convert what no reader reads. Runs beside the
 * server, for a worker thread could not be stopped together with the program it started.
 */
export async function prepareFile(bytes: Uint8Array, fileName: string, options: PrepareOptions): Promise<PreparedFile> {
  refuseBySize(bytes, fileName);
  for (const prepare of PREPARERS) {
    const prepared = await prepare(bytes, fileName, options);
    if (prepared) return prepared;
  }
  return { bytes, readAs: fileName, convertedFrom: null, warnings: [] };
}
