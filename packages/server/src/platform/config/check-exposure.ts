import type { Config } from "./config.ts";
import { StartRefusal } from "./start-refusal.ts";

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i;
const TLS_MODES = ["require", "verify-ca", "verify-full", "no-verify"];

/** Whether users reach the site over TLS: behind a trusted proxy with an https address. */
export function isOverTls(config: Pick<Config, "publicUrl">): boolean {
  return config.publicUrl?.startsWith("https://") ?? false;
}

/** Refuses to speak plainly to other machines, or to a database on one, unless told to (GB/T 22239-2019 8.1.4.1 c). */
export function checkExposure(config: Config): void {
  if (!LOOPBACK.test(config.host) && !config.insecureHttp && !(config.trustProxy && isOverTls(config))) {
    throw new StartRefusal({
      code: "config.plain_http",
      reason: "usage",
      zh: `在 ${config.host} 上监听会让口令以明文经过网络。请放在 TLS 反向代理之后（trustProxy 与 https 的 publicUrl），或明确加上 --insecure-http。`,
      en: `Listening on ${config.host} would send passwords over the network in the clear. Put a TLS proxy in front (trustProxy and an https publicUrl), or say --insecure-http.`,
    });
  }
  for (const url of [config.databaseUrl, config.migrationDatabaseUrl]) {
    if (url === null || config.insecureDatabase || isLocalOrEncrypted(url)) continue;
    throw new StartRefusal({
      code: "config.plain_database",
      reason: "usage",
      zh: "远程数据库须经 TLS 连接：请在 DATABASE_URL 末尾加 ?sslmode=verify-full，或明确加上 --insecure-database。",
      en: "A remote database is reached over TLS: add ?sslmode=verify-full to DATABASE_URL, or say --insecure-database.",
    });
  }
}

function isLocalOrEncrypted(databaseUrl: string): boolean {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined;
  if (url === undefined) return true; // an address that cannot be parsed is refused when connecting
  const host = url.searchParams.get("host") ?? decodeURIComponent(url.hostname);
  if (host === "" || host.startsWith("/") || LOOPBACK.test(host)) return true;
  return TLS_MODES.includes(url.searchParams.get("sslmode") ?? "");
}
