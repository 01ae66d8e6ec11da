import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "./collect-imports.ts";

const SOURCES = join(ROOT, "packages/web/src");
const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter(
  (path) => !/\.test\.|^testing/.test(path),
);
const withoutComments = (path: string) =>
  readFileSync(join(SOURCES, path), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

/** What Chromium 90, the floor of domestic browsers, does not know (quality U-103). */
const YOUNGER_CSS = /:has\(|@layer|@container|color-mix\(|\d(?:dvh|svh|lvh)\b|accent-color/;
const YOUNGER_CODE =
  /\.at\(|Object\.hasOwn\(|structuredClone\(|\.findLast(?:Index)?\(|\.to(?:Sorted|Reversed|Spliced)\(|crypto\.randomUUID/;

describe("Chromium 90", () => {
  const styles = files.filter((path) => path.endsWith(".css"));
  const code = files.filter((path) => /\.tsx?$/.test(path));

  test("the walk sees the code", () => {
    expect(styles.length).toBeGreaterThan(25);
    expect(code.length).toBeGreaterThan(100);
  });

  test("styles and code of the web use nothing younger", () => {
    const found = [
      ...styles.filter((path) => YOUNGER_CSS.test(withoutComments(path))),
      ...code.filter((path) => YOUNGER_CODE.test(withoutComments(path))),
    ];
    expect(found).toEqual([]);
  });
});
