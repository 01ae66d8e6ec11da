import { runService } from "./serve.ts";
import type { Verb } from "./verb.ts";

/** `zhigang demo`: the sample city with its demo sign-ins, on data of its own; a second run keeps what was done. */
export const demo: Verb = {
  usage: "demo [--port PORT]",
  options: [],
  examples: ["zhigang demo", "zhigang demo --port 9000"],
  takesSettings: true,
  run: (call) => runService(call, { demo: true }),
};
