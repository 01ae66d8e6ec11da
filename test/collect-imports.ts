import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** One import as it stands in a source file, resolved to a path of the repository where it is one of ours. */
export interface FoundImport {
  /** Repository path of the importing file. */
  readonly from: string;
  /** As written. */
  readonly specifier: string;
  /** Repository path of what a relative import names; null for a bare import. */
  readonly to: string | null;
}

const IMPORT =
  /(?:^|[^\w.$])(?:import|export)\s+(?:type\s+)?(?:[^"'`;]*?\sfrom\s+)?["']([^"']+)["']|(?:^|[^\w.$])import\(\s*["']([^"']+)["']/gm;

/** Every import of every source file below `packages/<name>/src`: static, dynamic, re-exported and type-only. */
export function collectImports(packageName: string, { withTests = false } = {}): FoundImport[] {
  const folder = join(ROOT, "packages", packageName, "src");
  return sourceFiles(folder)
    .filter((file) => withTests || !/\.(test|fixtures)\.tsx?$/.test(file))
    .flatMap((file) => {
      const code = readFileSync(file, "utf8")
        .replace(/\/\*[\s\S]*?\*\//g, "")
        .replace(/^\s*\/\/.*$/gm, "");
      return [...code.matchAll(IMPORT)].map((match): FoundImport => {
        const specifier = match[1] ?? match[2] ?? "";
        const to = specifier.startsWith(".") ? relative(ROOT, resolve(dirname(file), specifier)) : null;
        return { from: relative(ROOT, file), specifier, to };
      });
    });
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" || entry.name === "dist" ? [] : sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
