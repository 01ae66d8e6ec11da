import { StartRefusal } from "../platform/config/start-refusal.ts";

/** A file that somebody named cannot be read. */
export function refuseUnreadable(path: string, cause: unknown): never {
  const words = { zh: `读不到文件 ${path}。`, en: `The file ${path} cannot be read.` };
  throw new StartRefusal({ code: "cli.file_not_found", reason: "notFound", ...words }, { cause });
}
