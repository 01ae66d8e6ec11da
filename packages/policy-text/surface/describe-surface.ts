import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PACKAGE = fileURLToPath(new URL("..", import.meta.url));
const COMPILER = fileURLToPath(new URL("../../../node_modules/typescript/bin/tsc", import.meta.url));

/** What `index.ts` publishes, as the compiler declares it: one declaration after another by name, without comments. */
export function describeSurface(): string {
  const folder = mkdtempSync(join(tmpdir(), "policy-text-surface-"));
  try {
    const options = ["--emitDeclarationOnly", "--outDir", folder, "--tsBuildInfoFile", join(folder, "build.info")];
    execFileSync(process.execPath, [COMPILER, "-p", PACKAGE, ...options]);
    return [...declarationsFrom(join(folder, "index.d.ts"))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, words]) => `${words}\n`)
      .join("\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const EXPORT = /^export (?:type )?(\*|\{[^}]*\}) from "([^"]+)";$/gm;

/** Every name that a file publishes, its own and those it passes on. */
function declarationsFrom(file: string): Map<string, string> {
  const text = readFileSync(file, "utf8");
  const found = new Map(ownDeclarations(text));
  for (const [, what = "", from = ""] of text.matchAll(EXPORT)) {
    const passed = declarationsFrom(join(dirname(file), from.replace(/\.ts$/, ".d.ts")));
    const wanted = what === "*" ? [...passed.keys()] : namesIn(what);
    for (const name of wanted) {
      const declaration = passed.get(name);
      if (declaration === undefined) throw new Error(`${from} publishes no ${name}`);
      found.set(name, declaration);
    }
  }
  return found;
}

function namesIn(list: string): string[] {
  return list
    .replace(/[{}]/g, "")
    .split(",")
    .map((name) => name.replace(/^\s*type /, "").trim())
    .filter((name) => name !== "");
}

const DECLARATION = /^export (?:declare )?(?:interface|type|const|function|class) (\w+)/;

/** The compiler begins each declaration at the left edge. A constant and a type of one name stand together. */
function ownDeclarations(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of withoutComments(text).split(/^(?=export |import |declare |type |interface )/m)) {
    const name = DECLARATION.exec(part)?.[1];
    if (name === undefined) continue;
    const words = part.replace(/^ +private .*\n/gm, "").trim();
    const other = found.get(name);
    found.set(name, other === undefined ? words : `${other}\n${words}`);
  }
  return found;
}

function withoutComments(text: string): string {
  return text.replace(/^[ \t]*\/\*\*[\s\S]*?\*\/\n/gm, "");
}
