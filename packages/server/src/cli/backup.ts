import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { noteBackup } from "../platform/database/backup/last-backup.ts";
import { writeBackup } from "../platform/database/backup/write-backup.ts";
import { withSettledDatabase } from "./reach-database.ts";
import { usage } from "./parse-arguments.ts";
import { requireWritable } from "./require-writable.ts";
import type { Verb } from "./verb.ts";

/** `zhigang backup FILE`: all rows of one moment in one file, while the service goes on. */
export const backup: Verb = {
  usage: "backup FILE [--yes] [--data-folder FOLDER]",
  options: [],
  examples: ["zhigang backup /backups/zhigang-2026-11-21.backup", "zhigang backup city.backup --json"],
  takesSettings: true,
  async run({ args, out, isDryRun, isSure, readConfig }) {
    const [name] = args;
    if (name === undefined || args.length > 1) throw usage("请给出一个备份文件名", "name the one file to write");
    const path = resolve(name);
    await requireWritable(path, isSure);
    const { config } = readConfig();
    if (isDryRun)
      return out.say(
        `将把 ${config.dataFolder} 的全部数据写入 ${path}。`,
        `Would write all of ${config.dataFolder} to ${path}.`,
      );

    const manifest = await withSettledDatabase(config, out, (client) =>
      writeBackup(client, path, new Date(), (table, done, of) =>
        out.say(`[${done}/${of}] ${table}`, `[${done}/${of}]`),
      ),
    );
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const { size } = await stat(path);
    await noteBackup(config.dataFolder, { madeAt: manifest.createdAt, file: path, rows });
    if (out.isJson) return out.object({ file: path, bytes: size, rows, ...manifest });
    out.say(
      `已备份 ${manifest.tables.length} 张表、${rows} 行，${path}。`,
      `Saved ${manifest.tables.length} tables, ${rows} rows to ${path}.`,
    );
  },
};
