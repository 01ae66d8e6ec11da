import type pg from "pg";
import { StartRefusal } from "../config/start-refusal.ts";

/** Something about the server that works but should be mended. */
export interface ServerWarning {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** What a look at the server found. */
export interface ServerCheck {
  readonly version: string;
  readonly warnings: readonly ServerWarning[];
}

interface ServerFacts {
  readonly version: string;
  readonly versionNumber: number;
  readonly encoding: string;
  readonly fsync: string;
  readonly fullPageWrites: string;
  readonly synchronousCommit: string;
  readonly checksums: string;
  readonly seesChinese: boolean;
}

const LOWEST_VERSION = 150_000;

const FACTS = `
  select current_setting('server_version') as version,
         current_setting('server_version_num')::int as "versionNumber",
         pg_encoding_to_char(encoding) as encoding,
         current_setting('fsync') as fsync,
         current_setting('full_page_writes') as "fullPageWrites",
         current_setting('synchronous_commit') as "synchronousCommit",
         current_setting('data_checksums') as checksums,
         '智' ~ '\\w' as "seesChinese"
    from pg_database
   where datname = current_database()`;

/** Refuses a server that is too old or could lose acknowledged writes; warns of what merely works badly. */
export async function checkServer(client: Pick<pg.Client, "query">): Promise<ServerCheck> {
  const { rows } = await client.query<ServerFacts>(FACTS);
  const [facts] = rows;
  if (facts === undefined) throw new TypeError("The server does not know its own database.");

  const refusal = findRefusal(facts);
  if (refusal !== undefined) throw refusal;
  return { version: facts.version, warnings: listWarnings(facts) };
}

function findRefusal(facts: ServerFacts): StartRefusal | undefined {
  if (facts.versionNumber < LOWEST_VERSION) {
    return refuse(
      "too_old",
      `需要 PostgreSQL 15 或更高版本，当前为 ${facts.version}。`,
      `PostgreSQL 15 or newer is needed; this is ${facts.version}.`,
    );
  }
  if (facts.encoding !== "UTF8") {
    return refuse(
      "wrong_encoding",
      `数据库编码须为 UTF8，当前为 ${facts.encoding}。`,
      `The database must be encoded in UTF8; this one is ${facts.encoding}.`,
    );
  }
  const off = Object.entries({
    fsync: facts.fsync,
    full_page_writes: facts.fullPageWrites,
    synchronous_commit: facts.synchronousCommit,
  }).find(([, value]) => value === "off");
  if (off === undefined) return undefined;
  return refuse(
    "unsafe_writes",
    `数据库设置 ${off[0]} 为 off，断电时会丢失已确认的数据。请改为 on 后重试。`,
    `The database runs with ${off[0]} = off and would lose acknowledged writes in a power cut. Set it to on.`,
  );
}

function listWarnings(facts: ServerFacts): ServerWarning[] {
  const warnings: ServerWarning[] = [];
  if (facts.checksums === "off") {
    warnings.push({
      code: "database.no_checksums",
      zh: "数据库未启用数据校验和，磁盘损坏可能不被发现（pg_checksums --enable）。",
      en: "Data checksums are off, so damage on disk may go unseen (pg_checksums --enable).",
    });
  }
  if (!facts.seesChinese) {
    warnings.push({
      code: "database.locale_blind",
      zh: "数据库的区域设置（如 C）不识别汉字，中文模糊检索将失效。请用 C.UTF-8 重建数据库。",
      en: "The database's locale (such as C) takes no Chinese character for a letter, so searching by trigram fails. Recreate it with C.UTF-8.",
    });
  }
  return warnings;
}

function refuse(reason: string, zh: string, en: string): StartRefusal {
  return new StartRefusal({ code: `database.${reason}`, reason: "unavailable", zh, en });
}
