import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import type { Plugin } from "vite";
import { firstScreenLimit } from "./first-screen-limit.ts";

const serverAddress = process.env["ZHIGANG_SERVER"] ?? "http://127.0.0.1:8080";

/**
 * Assets are addressed relatively, so that one build serves any base path:
 * the server only rewrites `./` in index.html.
 */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  plugins: [react(), firstScreenLimit(350), characterMaps(), compressAssets()],
  resolve: { conditions: ["source", "module", "browser", "development|production"] },
  css: { modules: { localsConvention: "camelCaseOnly" } },
  build: {
    target: "chrome90",
    cssTarget: "chrome90",
    outDir: "dist/site",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: "react",
              test: /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack)[\\/]/,
              priority: 30,
            },
            { name: "echarts", test: /node_modules[\\/](echarts|zrender)[\\/]/, priority: 20 },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { "/api": { target: serverAddress } } },
});

/** Chinese PDFs without fonts of their own name their letters by Adobe's tables, which pdf.js fetches from our own origin. */
function characterMaps(): Plugin {
  const maps = fileURLToPath(new URL("../../node_modules/pdfjs-dist/cmaps/", import.meta.url));
  return {
    name: "character-maps",
    apply: "build",
    writeBundle({ dir = "" }) {
      cpSync(maps, join(dir, "assets", "cmaps"), { recursive: true, filter: (path) => !path.endsWith("LICENSE") });
    },
  };
}

/** A tenth of the time of the highest quality, for two hundredths more bytes. */
const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 9 };

/** Writes `.br` and `.gz` beside each script and style, so that the server compresses nothing while it serves. */
function compressAssets(): Plugin {
  return {
    name: "compress-assets",
    apply: "build",
    writeBundle({ dir = "" }) {
      const folder = join(dir, "assets");
      for (const name of readdirSync(folder).filter((each) => /\.(js|css|svg)$/.test(each))) {
        const content = readFileSync(join(folder, name));
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content, { params: BROTLI }));
        writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
      }
    },
  };
}
