import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";

/**
 * What a thread sees of the environment: no setting and no secret, only where Node keeps compiled code, if it does. A reading
 * thread starts from source in 0.3 s of processor time with it and in 0.75 s without; from JavaScript it saves a tenth.
 */
export function threadEnvironment(): Record<string, string> {
  // Node names the folder of its own version; a thread adds that name again by itself.
  const cache = getCompileCacheDir();
  return cache === undefined ? {} : { NODE_COMPILE_CACHE: dirname(cache) };
}
