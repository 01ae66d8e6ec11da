import { gzipSync } from "node:zlib";
import type { Plugin, Rolldown } from "vite";

/**
 * Fails the build when the first screen (sign-in and home: the entry with everything it imports at once, and the
 * styles) is heavier than the limit after gzip (quality R-37).
 */
export function firstScreenLimit(limitKilobytes: number): Plugin {
  return {
    name: "first-screen-limit",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const files = firstScreen(bundle);
        const kilobytes = Math.round(files.reduce((sum, content) => sum + gzipSync(content).length, 0) / 1000);
        this.info(`first screen: ${kilobytes} kB gzip in ${files.length} files, limit ${limitKilobytes} kB`);
        if (kilobytes > limitKilobytes)
          this.error(`the first screen is ${kilobytes} kB, the limit is ${limitKilobytes} kB`);
      },
    },
  };
}

function firstScreen(bundle: Rolldown.OutputBundle): (string | Uint8Array)[] {
  const entry = Object.values(bundle).find((file) => file.type === "chunk" && file.isEntry);
  if (!entry) throw new Error("the build has no entry");
  const names = new Set([entry.fileName]);
  // A set that grows while it is walked visits what was added.
  for (const name of names) {
    const file = bundle[name];
    if (file?.type !== "chunk") continue;
    for (const imported of file.imports) names.add(imported);
    for (const style of file.viteMetadata?.importedCss ?? []) names.add(style);
  }
  return [...names].flatMap((name) => {
    const file = bundle[name];
    if (!file) return [];
    return [file.type === "chunk" ? file.code : file.source];
  });
}
