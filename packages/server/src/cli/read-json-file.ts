import { readFile } from "node:fs/promises";
import { StartRefusal } from "../platform/config/start-refusal.ts";
import { refuseUnreadable } from "./refuse-unreadable.ts";

/** What a JSON file holds; one that is not there, or is no JSON, is told in words. */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => refuseUnreadable(path, cause));
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const words = { zh: `${path} 不是 JSON 文件。`, en: `${path} is no JSON file.` };
    throw new StartRefusal({ code: "cli.no_json", reason: "usage", ...words }, { cause });
  }
}
