// Runs a command as one step of a longer work, and says meanwhile what is being done.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findOurNode, ourEnvironment } from "./our-node.mjs";

export const projectFolder = fileURLToPath(new URL("..", import.meta.url));

/** One line of progress, on standard error so that a command's own output stays clean. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

const children = new Set();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    if (children.size === 0) process.exit(130);
    for (const child of children) child.kill(signal);
  });
}

/** Runs a program and resolves to its exit code; `heartbeat` is said every ten seconds while it runs. */
export function run(
  program,
  args,
  { env = process.env, cwd = projectFolder, heartbeat, shell = false, quiet = false } = {},
) {
  const began = Date.now();
  const beat =
    heartbeat && setInterval(() => say(`  … ${heartbeat} (${Math.round((Date.now() - began) / 1000)} s)`), 10_000);
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, shell, stdio: quiet ? ["ignore", "ignore", "ignore"] : "inherit" });
    children.add(child);
    const done = (code) => {
      clearInterval(beat);
      children.delete(child);
      resolve(code);
    };
    child.once("error", (error) => {
      say(`${program}: ${error.message}`);
      done(127);
    });
    child.once("exit", (code, signal) => done(signal ? 1 : (code ?? 1)));
  });
}

/** Runs a script of an installed package, or a file of ours, on our Node. */
export function runNode(args, options = {}) {
  return run(findOurNode(), args, { ...options, env: { ...ourEnvironment(), ...options.env } });
}

/** The path of a file inside an installed package. */
export function installed(...parts) {
  return join(projectFolder, "node_modules", ...parts);
}
