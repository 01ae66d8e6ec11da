import { runCommand } from "./run-command.ts";
import { VERBS } from "./verbs.ts";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0); // `zhigang … | head` has read enough
  throw error;
});
process.exitCode = await runCommand(process.argv.slice(2), VERBS, {
  out: process.stdout,
  err: process.stderr,
  env: process.env,
});
