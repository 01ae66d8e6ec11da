import type { Verb, VerbCall } from "./verb.ts";

/** `zhigang serve`: the service, until a signal ends it. */
export const serve: Verb = {
  usage: "serve [--port PORT] [--data-folder FOLDER] [SETTINGS]",
  options: [],
  examples: [
    "zhigang serve",
    "zhigang serve --port 9000 --data-folder /srv/zhigang",
    "DATABASE_URL='postgres://zhigang@db.example/zhigang?sslmode=verify-full' zhigang serve",
  ],
  takesSettings: true,
  run: (call) => runService(call, {}),
};

/** Starts the service with these settings and stays until it has ended. */
export async function runService(call: VerbCall, { demo }: { readonly demo?: true }): Promise<number> {
  const { out } = call;
  const { config } = call.readConfig(demo === undefined ? {} : { demo });
  const { runUntilSignal, startService } = await import("../main.ts");
  const report = (zh: string, en: string) => out.say(zh, en);

  const service = await startService(config, { report, portPolicy: demo === undefined ? "refuse" : "next_free" });
  for (const { zh, en } of service.notices) report(zh, en);
  if (out.isJson) out.object({ address: service.address });
  report(`智港已就绪：${service.address}（Ctrl-C 停止）`, `Zhigang is ready: ${service.address} (Ctrl-C stops it)`);
  const exitCode = await runUntilSignal(service, report);
  report("已停止。", "Stopped.");
  return exitCode;
}
