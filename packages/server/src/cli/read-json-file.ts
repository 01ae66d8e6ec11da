import { readFile } from "node:fs/promises";
import { StartRefusal } from "../platform/config/start-refusal.ts";

/** What a JSON file holds; one that is not there, or is no JSON, is told in words. */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    const words = { zh: `读不到文件 ${path}。`, en: `The file ${path} cannot be read.` };
    throw new StartRefusal({ code: "cli.file_not_found", reason: "notFound", ...words }, { cause });
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const words = { zh: `${path} 不是 JSON 文件。`, en: `${path} is no JSON file.` };
    throw new StartRefusal({ code: "cli.no_json", reason: "usage", ...words }, { cause });
  }
}
