import { resolve } from "node:path";
import { readChainHead, recordRestore } from "../modules/audit/index.ts";
import { checkExposure } from "../platform/config/check-exposure.ts";
import { StartRefusal } from "../platform/config/start-refusal.ts";
import { restoreBackup } from "../platform/database/backup/restore-backup.ts";
import { verifyBackup } from "../platform/database/backup/verify-backup.ts";
import type { BackupManifest } from "../platform/database/backup/write-backup.ts";
import { openDatabase } from "../platform/database/open-database.ts";
import { usage } from "./parse-arguments.ts";
import { withConnection } from "./reach-database.ts";
import type { Verb } from "./verb.ts";
import { roomsOn } from "./with-rooms.ts";

/** `zhigang restore FILE`: the backup takes the place of everything, or nothing changes. The service must not be running. */
export const restore: Verb = {
  usage: "restore FILE [--yes] [--dry-run] [--data-folder FOLDER]",
  options: [],
  examples: [
    "zhigang restore city.backup --dry-run",
    "zhigang restore city.backup --data-folder /srv/zhigang-new",
    "zhigang restore city.backup --yes",
  ],
  takesSettings: true,
  async run({ args, out, isDryRun, isSure, readConfig }) {
    const [name] = args;
    if (name === undefined || args.length > 1) throw usage("请给出一个备份文件", "name the one file to restore");
    const path = resolve(name);
    const { config } = readConfig();
    checkExposure(config);
    out.say("正在核对备份文件…", "Checking the backup file …");
    const manifest = await verifyBackup(path);
    const rows = countRows(manifest);
    if (isDryRun)
      return out.say(
        `备份完好：${rows} 行，制作于 ${manifest.createdAt}。`,
        `The backup is whole: ${rows} rows, made ${manifest.createdAt}.`,
      );

    const { prepareDatabase } = await import("../app.ts");
    const database = await openDatabase(config, { report: (zh, en) => out.say(zh, en), prepare: prepareDatabase });
    try {
      if (!database.isNew && !isSure) throw notEmpty(config.dataFolder);
      const replaced = await readChainHead(database.db);
      await withConnection(database.everything, (client) =>
        restoreBackup(client, path, (table, done, of) => out.say(`[${done}/${of}] ${table}`, `[${done}/${of}]`)),
      );
      await roomsOn(database.db, ["system_administrator"]).within((call) =>
        recordRestore(call, { createdAt: manifest.createdAt, rows }, replaced),
      );
    } finally {
      await database.close();
    }
    if (out.isJson) return out.object({ file: path, rows, createdAt: manifest.createdAt });
    out.say(`已恢复 ${rows} 行，内容与备份一致。`, `Restored ${rows} rows; the content equals the backup.`);
  },
};

function countRows(manifest: BackupManifest): number {
  return manifest.tables.reduce((sum, table) => sum + table.rows, 0);
}

function notEmpty(dataFolder: string): StartRefusal {
  return new StartRefusal({
    code: "cli.not_empty",
    reason: "conflict",
    zh: `数据库已有数据（${dataFolder}）。恢复会替换全部内容：先备份，再加 --yes；或用 --data-folder 恢复到新目录。`,
    en: `The database already has data (${dataFolder}). Restoring replaces all of it: back it up first and say --yes, or restore into a new --data-folder.`,
  });
}
