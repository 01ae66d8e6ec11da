import { StartRefusal, type ExitReason } from "../platform/config/start-refusal.ts";

interface Failure {
  readonly reason: ExitReason;
  readonly zh: string;
  readonly en: string;
}

const FAILURES: Readonly<Record<string, Failure>> = {
  ENOENT: { reason: "notFound", zh: "文件不存在", en: "there is no such file" },
  EACCES: { reason: "denied", zh: "无权读取", en: "it may not be read" },
  EISDIR: { reason: "usage", zh: "这是一个文件夹", en: "it is a folder" },
};

const UNREADABLE: Failure = { reason: "unavailable", zh: "文件读不了", en: "it cannot be read" };

/** A file that somebody named cannot be read. */
export function refuseUnreadable(path: string, cause: unknown): never {
  const { reason, zh, en } = FAILURES[(cause as NodeJS.ErrnoException).code ?? ""] ?? UNREADABLE;
  throw new StartRefusal(
    { code: "cli.file_not_read", reason, zh: `${path}：${zh}。`, en: `${path}: ${en}.` },
    { cause },
  );
}
