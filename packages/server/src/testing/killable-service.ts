import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findClusterPlace } from "../platform/database/cluster-place.ts";
import { startCommand } from "./start-command.ts";
import type { Command } from "./start-command.ts";

const START_PATIENCE_MS = 90_000;

/** A service in a process of its own, on an embedded data folder, to be ended in every way. */
export interface KillableService {
  readonly address: string;
  readonly said: () => string;
  readonly isRunning: () => boolean;
  /** Ends the server at once, its database child at once, or both, as a power cut would. */
  kill(what: "server" | "database" | "both"): Promise<void>;
  /** Asks it to end and gives its exit code and how long it took. */
  terminate(): Promise<{ readonly exitCode: number | null; readonly milliseconds: number }>;
}

/** Starts the service from its sources and waits until it takes requests. */
export async function startKillable(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<KillableService> {
  const command = startCommand(["serve", "--port", "0"], {
    PATH: process.env["PATH"],
    ZHIGANG_DATA_FOLDER: dataFolder,
    ZHIGANG_SECOND_FACTOR: "off",
    ZHIGANG_LOG_LEVEL: "error",
    ...settings,
  });
  const { child, err: said, ended } = command;
  const address = await addressOf(command);
  return {
    address,
    said,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async kill(what) {
      const database = what === "server" ? undefined : await databasePid(dataFolder);
      if (what !== "database") child.kill("SIGKILL");
      if (database !== undefined) process.kill(database, "SIGKILL");
      if (what !== "database") await ended;
    },
    async terminate() {
      const asked = Date.now();
      child.kill("SIGTERM");
      return { exitCode: (await ended).exitCode, milliseconds: Date.now() - asked };
    },
  };
}

async function addressOf({ child, err: said }: Command): Promise<string> {
  const patience = Date.now() + START_PATIENCE_MS;
  for (;;) {
    const address = /Zhigang is ready: (\S+)/.exec(said())?.[1];
    if (address !== undefined) return address;
    if (child.exitCode !== null || Date.now() > patience) throw new Error(`the service did not start: ${said()}`);
    await wait(20);
  }
}

async function databasePid(dataFolder: string): Promise<number | undefined> {
  const place = await findClusterPlace(dataFolder);
  if (place === undefined) return undefined;
  const words = await readFile(join(place.cluster, "postmaster.pid"), "utf8").catch(() => "");
  const pid = Number(words.split("\n")[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}
