import { access, constants, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { StartRefusal } from "../platform/config/start-refusal.ts";

/** Asked before a file is written: its folder must be there, and a file of that name is replaced only when somebody `isSure`. */
export async function requireWritable(path: string, isSure: boolean): Promise<void> {
  const folder = dirname(path);
  await access(folder, constants.W_OK).catch((cause: unknown) => refuseFolder(folder, cause));
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) throw isFolder(path);
  if (found?.isFile() && !isSure) throw alreadyThere(path);
}

function refuseFolder(folder: string, cause: unknown): never {
  const isMissing = (cause as NodeJS.ErrnoException).code === "ENOENT";
  const words = isMissing
    ? { zh: `没有文件夹 ${folder}。`, en: `There is no folder ${folder}.` }
    : { zh: `不能写入文件夹 ${folder}。`, en: `The folder ${folder} cannot be written to.` };
  const reason = isMissing ? "notFound" : "denied";
  throw new StartRefusal({ code: "cli.file_not_written", reason, ...words }, { cause });
}

function isFolder(path: string): StartRefusal {
  const words = { zh: `${path} 是一个文件夹，请给出文件名。`, en: `${path} is a folder; name a file.` };
  return new StartRefusal({ code: "cli.file_not_written", reason: "usage", ...words });
}

function alreadyThere(path: string): StartRefusal {
  return new StartRefusal({
    code: "cli.file_exists",
    reason: "conflict",
    zh: `${path} 已存在。加 --yes 覆盖，或换一个文件名。`,
    en: `${path} is already there. Say --yes to replace it, or choose another name.`,
  });
}
