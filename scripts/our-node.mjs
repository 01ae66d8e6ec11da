// Finds the Node that Zhigang runs on (24) and hands a command over to it. Plain JavaScript for any Node >= 20.19.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const WANTED_MAJOR = 24;

/** V8 lets its space for the young grow to 32 MB twice over before it tidies; half of that is as fast and spares 50 MB of an export. */
export const SERVICE_FLAGS = ["--max-semi-space-size=16"];
const projectFolder = fileURLToPath(new URL("..", import.meta.url));

/** The path of a Node 24: the running one, else the one npm brought for this platform. Exits with advice when there is none. */
export function findOurNode() {
  if (Number(process.versions.node.split(".")[0]) === WANTED_MAJOR) return process.execPath;

  const platform = process.platform === "win32" ? "win" : process.platform;
  const binary = process.platform === "win32" ? "node.exe" : "node";
  const brought = join(projectFolder, "node_modules", `node-${platform}-${process.arch}`, "bin", binary);
  if (existsSync(brought)) return brought;

  process.stderr.write(
    `Zhigang runs on Node ${WANTED_MAJOR}; this is ${process.version}, and npm brings no Node for ${process.platform}-${process.arch}. ` +
      `Install Node ${WANTED_MAJOR} and run the command again.\n` +
      `智港需要 Node ${WANTED_MAJOR}，当前为 ${process.version}。请安装 Node ${WANTED_MAJOR} 后重试。\n`,
  );
  process.exit(7);
}

/** The environment in which every child finds our Node first. */
export function ourEnvironment(node = findOurNode()) {
  const pathKey = Object.keys(process.env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  return { ...process.env, [pathKey]: `${dirname(node)}${delimiter}${process.env[pathKey] ?? ""}` };
}

/** Runs our Node with `args`, passes signals on, and ends with the child's exit code. */
export function runWithOurNode(args) {
  const node = findOurNode();
  const child = spawn(node, args, { stdio: "inherit", env: ourEnvironment(node) });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
