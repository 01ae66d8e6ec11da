import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { StartRefusal } from "../config/start-refusal.ts";
import type { ClusterPlace } from "./cluster-place.ts";
import type { PostgresBinaries } from "./postgres-binaries.ts";
import { childEnvironment } from "./postmaster.ts";

/** The passwords of the cluster's roles, made by us and kept in a file only we can read. */
export interface ClusterSecrets {
  readonly admin: string;
  readonly migrator: string;
  readonly app: string;
}

export const ADMIN_ROLE = "zhigang_admin";
export const MIGRATOR_ROLE = "zhigang_migrator";
export const APP_ROLE = "zhigang_app";
export const DATABASE_NAME = "zhigang";

/** Makes the cluster on first use. It is built aside and moved into place, so a crash half-way leaves nothing to repair. */
export async function ensureCluster(binaries: PostgresBinaries, place: ClusterPlace): Promise<ClusterSecrets> {
  const secrets = await ensureSecrets(place);
  if (existsSync(join(place.cluster, "PG_VERSION"))) return secrets;

  const half = `${place.cluster}.making`;
  const passwordFile = join(place.folder, "initial-password");
  await rm(half, { recursive: true, force: true });
  await writeFile(passwordFile, secrets.admin, { mode: 0o600 });
  if (place.account !== undefined) await chown(passwordFile, place.account.uid, place.account.gid);
  try {
    await runInitdb(binaries, place, half, passwordFile);
    await rename(half, place.cluster);
  } finally {
    await rm(passwordFile, { force: true });
  }
  return secrets;
}

/** The passwords of an existing cluster. */
export async function readSecrets(place: ClusterPlace): Promise<ClusterSecrets> {
  return JSON.parse(await readFile(place.secretsFile, "utf8")) as ClusterSecrets;
}

async function ensureSecrets(place: ClusterPlace): Promise<ClusterSecrets> {
  if (existsSync(place.secretsFile)) return await readSecrets(place);
  const secrets: ClusterSecrets = { admin: makePassword(), migrator: makePassword(), app: makePassword() };
  await writeFile(`${place.secretsFile}.new`, JSON.stringify(secrets), { mode: 0o600 });
  await rename(`${place.secretsFile}.new`, place.secretsFile);
  return secrets;
}

function makePassword(): string {
  return randomBytes(24).toString("hex");
}

async function runInitdb(
  binaries: PostgresBinaries,
  place: ClusterPlace,
  folder: string,
  passwordFile: string,
): Promise<void> {
  const choices = [
    `--pgdata=${folder}`,
    `--username=${ADMIN_ROLE}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--data-checksums",
  ];
  try {
    await promisify(execFile)(binaries.initdb, choices, {
      ...place.account,
      cwd: place.folder,
      env: childEnvironment(),
    });
  } catch (cause) {
    const said = (cause as { stderr?: string }).stderr?.trim() ?? String(cause);
    throw new StartRefusal(
      {
        code: "database.cluster_not_made",
        reason: "unavailable",
        zh: `无法在 ${place.folder} 创建数据库：${said}`,
        en: `The database could not be created in ${place.folder}: ${said}`,
      },
      { cause },
    );
  }
}

/** Makes the owner, the everyday role and the database where they are missing. */
export async function ensureRoles(client: pg.Client, secrets: ClusterSecrets): Promise<void> {
  await ensureRole(client, MIGRATOR_ROLE, secrets.migrator);
  await ensureRole(client, APP_ROLE, secrets.app);
  const { rowCount } = await client.query("select from pg_database where datname = $1", [DATABASE_NAME]);
  if (rowCount === 0) await client.query(`create database ${DATABASE_NAME} owner ${MIGRATOR_ROLE}`);
  await client.query(`revoke connect on database ${DATABASE_NAME} from public`);
  await client.query(`grant connect on database ${DATABASE_NAME} to ${APP_ROLE}`);
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role]);
  if (rowCount !== 0) return;
  const rights = "login nosuperuser nocreatedb nocreaterole noreplication nobypassrls";
  await client.query(`create role ${role} ${rights} password ${pg.escapeLiteral(password)}`);
}
