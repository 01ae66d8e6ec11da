// A server process to be killed: keeps the embedded PostgreSQL of a folder, writes numbers and says each one it has kept.
import { startEmbeddedPostgres, withClient } from "./embedded-postgres.ts";

const [dataFolder = ""] = process.argv.slice(2);
const postgres = await startEmbeddedPostgres({ dataFolder });
process.stdout.write(`database ${postgres.pid()}\n`);
await withClient(postgres.migrator, async (client) => {
  await client.query("create schema if not exists city; create table if not exists city.kept (id bigint primary key)");
  const { rows } = await client.query<{ next: string }>("select coalesce(max(id), 0) + 1 as next from city.kept");
  for (let id = Number(rows[0]?.next ?? 1); ; id += 1) {
    await client.query("insert into city.kept values ($1)", [id]);
    process.stdout.write(`kept ${id}\n`);
  }
});
