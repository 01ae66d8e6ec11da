import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { PasswordProfile, SecondFactorPolicy } from "@zhigang/domain/identity";
import type { LogLevel } from "../logger.ts";
import { SETTINGS, SETTING_NAMES, type SettingName, flagOf } from "./settings.ts";
import { parseSetting, refuseSetting } from "./parse-setting.ts";

/** What the process runs on, read once and never changed. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly basePath: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly migrationDatabaseUrl: string | null;
  readonly publicUrl: string | null;
  readonly trustProxy: boolean;
  readonly insecureHttp: boolean;
  readonly insecureDatabase: boolean;
  readonly passwordProfile: PasswordProfile;
  readonly secondFactor: SecondFactorPolicy;
  readonly sessionIdleMinutes: number;
  readonly credentialRequestsPerMinute: number;
  readonly publicRequestsPerMinute: number;
  readonly openMetrics: boolean;
  readonly uploadLimitMb: number;
  readonly importTimeLimitSeconds: number;
  readonly importMemoryLimitMb: number;
  readonly leastFreeMb: number;
  readonly webhookInternalHosts: string | null;
  readonly secretKeyFile: string | null;
  readonly askUrl: string | null;
  readonly askModel: string | null;
  readonly askKey: string | null;
  readonly askTimeLimitSeconds: number;
  readonly logLevel: LogLevel;
  readonly demo: boolean;
}

/** Where a value came from: `flag --port`, `environment ZHIGANG_PORT`, `file /…`, `default`. */
export type Origins = Readonly<Record<SettingName, string>>;

export interface ConfigSources {
  /** By setting name, as given on the command line. */
  readonly flags?: Readonly<Partial<Record<SettingName, string | boolean>>>;
  /** `--config`. */
  readonly file?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

interface Given {
  readonly value: unknown;
  readonly origin: string;
}

const FILE_NAME = "zhigang.config.json";
/** Variables of the tests and of the build, which configure nothing here. */
const OTHER_VARIABLES = /^ZHIGANG_(TEST|SKIP|BENCH)_/;
const projectFolder = fileURLToPath(new URL("../../../../../", import.meta.url));

/** Reads the settings: flags before environment before file before defaults. An unknown key is an error, not a shrug. */
export function readConfig(sources: ConfigSources = {}): { readonly config: Config; readonly origins: Origins } {
  const env = sources.env ?? process.env;
  refuseUnknownVariables(env);
  const given = { ...fromEnvironment(env), ...fromFlags(sources.flags ?? {}) };
  const dataFolder = locateDataFolder(given);
  const all: Partial<Record<SettingName, Given>> = { ...fromFile(sources.file, dataFolder), ...given };

  const values: Record<string, unknown> = {};
  const origins: Record<string, string> = {};
  for (const name of SETTING_NAMES) {
    const { value, origin } = all[name] ?? { value: SETTINGS[name].default, origin: "default" };
    values[name] = parseSetting(name, value, origin);
    origins[name] = origin;
  }
  values["dataFolder"] = dataFolder;
  return { config: Object.freeze(values as unknown as Config), origins: Object.freeze(origins as Origins) };
}

/** The demo lives beside the city's own data, never in it. */
function locateDataFolder({ dataFolder, demo }: Partial<Record<SettingName, Given>>): string {
  if (dataFolder !== undefined) return resolve(String(dataFolder.value));
  const isDemo = demo !== undefined && parseSetting("demo", demo.value, demo.origin) === true;
  return join(projectFolder, "data", isDemo ? "demo" : "city");
}

function fromFlags(flags: NonNullable<ConfigSources["flags"]>): Partial<Record<SettingName, Given>> {
  const given: Partial<Record<SettingName, Given>> = {};
  for (const name of SETTING_NAMES) {
    const value = flags[name];
    if (value !== undefined) given[name] = { value, origin: `flag --${flagOf(name)}` };
  }
  return given;
}

function fromEnvironment(env: NonNullable<ConfigSources["env"]>): Partial<Record<SettingName, Given>> {
  const given: Partial<Record<SettingName, Given>> = {};
  for (const name of SETTING_NAMES) {
    const variable = SETTINGS[name].env;
    const value = env[variable];
    if (value !== undefined && value !== "") given[name] = { value, origin: `environment ${variable}` };
  }
  return given;
}

function refuseUnknownVariables(env: NonNullable<ConfigSources["env"]>): void {
  const known = new Set<string>(SETTING_NAMES.map((name) => SETTINGS[name].env));
  for (const variable of Object.keys(env)) {
    if (!variable.startsWith("ZHIGANG_") || OTHER_VARIABLES.test(variable) || known.has(variable)) continue;
    throw refuseSetting(variable, "environment", "没有这个配置项", "there is no such setting");
  }
}

/** The file named by `--config`, which must be there, or the one in the data folder, which may be. */
function fromFile(named: string | undefined, dataFolder: string): Partial<Record<SettingName, Given>> {
  const path = named === undefined ? join(dataFolder, FILE_NAME) : resolve(named);
  const origin = `file ${path}`;
  const text = readText(path, named !== undefined, origin);
  if (text === undefined) return {};

  const given: Partial<Record<SettingName, Given>> = {};
  for (const [key, value] of Object.entries(parseObject(text, origin))) {
    const name = SETTING_NAMES.find((known) => known === key);
    if (name === undefined) throw refuseSetting(key, origin, "没有这个配置项", "there is no such setting");
    if (name === "dataFolder")
      throw refuseSetting(key, origin, "数据目录不能写在文件里", "the data folder cannot be set in a file");
    given[name] = { value, origin };
  }
  return given;
}

function readText(path: string, mustExist: boolean, origin: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT" && !mustExist) return undefined;
    throw refuseSetting("--config", origin, "文件无法读取", "the file cannot be read");
  }
}

function parseObject(text: string, origin: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed))
      return parsed as Record<string, unknown>;
  } catch {
    // the refusal below says it
  }
  throw refuseSetting("--config", origin, "文件不是 JSON 对象", "the file is not a JSON object");
}
