#!/usr/bin/env node
// The committed stub of the `zhigang` command: plain JavaScript, because the Node that runs it may be older than ours.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runWithOurNode, SERVICE_FLAGS } from "../../../scripts/our-node.mjs";

const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
if (!existsSync(main)) {
  process.stderr.write("zhigang is not built yet; run `npm run build` first. 尚未构建，请先运行 npm run build。\n");
  process.exit(7);
}
runWithOurNode([...SERVICE_FLAGS, main, ...process.argv.slice(2)]);
