import type { Archive } from "../archive/archive.ts";
import { ReadRefusal } from "../reader.ts";

/** Refuses an office file that carries a program, whatever its name says (S-84). */
export function refuseMacros(archive: Archive, saveAs: string): void {
  const part = archive
    .names()
    .find((name) => /(?:^|\/)(?:vbaProject|vbaData)[^/]*\.(?:bin|xml)$|\/activeX\//i.test(name));
  if (part !== undefined) throw new ReadRefusal("documents.contains_macros", { part, saveAs });
}
