// The commands of package.json. Plain JavaScript for any Node >= 20.19: it installs, builds and hands over to our Node.
import { ensureBuilt } from "./build.mjs";
import { check } from "./check.mjs";
import { ensureInstalled } from "./install.mjs";
import { installed, projectFolder, run, runNode, say } from "./steps.mjs";
import { findOurNode, ourEnvironment, SERVICE_FLAGS } from "./our-node.mjs";
import { test } from "./test.mjs";

const CLI = "packages/server/dist/cli/main.js";

const COMMANDS = {
  demo: (args) => serveBuilt("demo", args),
  start: (args) => serveBuilt("serve", args),
  dev,
  async build() {
    if (!(await ensureBuilt())) return 1;
    say("Built. 构建完成。");
    return 0;
  },
  check: async () => ((await check()).failed === 0 ? 0 : 1),
  test,
  fuzz: (args) => runNode(["--conditions=source", "bench/main.ts", "fuzz", ...args]),
  bench: (args) => runNode(["--conditions=source", "bench/main.ts", ...args]),
};

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command === undefined) {
  say(`Choose one of 请选择: ${Object.keys(COMMANDS).join(", ")}`);
  process.exit(2);
}
await ensureInstalled();
process.exit(await command(args));

async function serveBuilt(verb, verbArgs) {
  if (!(await ensureBuilt())) return 1;
  return await runNode([...SERVICE_FLAGS, CLI, verb, ...verbArgs]);
}

/** The server from its sources, restarted at every change, and the web application with hot reload in front of it. */
async function dev(verbArgs) {
  const server = runNode([
    "--conditions=source",
    "--watch-preserve-output",
    "--watch",
    "packages/server/src/cli/main.ts",
    "serve",
    ...verbArgs,
  ]);
  const port = /--port[= ](\d+)/.exec(verbArgs.join(" "))?.[1] ?? process.env.ZHIGANG_PORT ?? "8080";
  const web = run(findOurNode(), [installed("vite", "bin", "vite.js")], {
    cwd: `${projectFolder}/packages/web`,
    env: { ...ourEnvironment(), ZHIGANG_SERVER: `http://127.0.0.1:${port}` },
  });
  return Math.max(await server, await web);
}
