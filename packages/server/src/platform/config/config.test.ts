import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkExposure } from "./check-exposure.ts";
import { readConfig } from "./config.ts";
import { StartRefusal } from "./start-refusal.ts";

describe("配置 (configuration)", () => {
  let dataFolder = "";
  beforeEach(async () => void (dataFolder = await mkdtemp(join(tmpdir(), "zhigang-config-"))));
  afterEach(() => rm(dataFolder, { recursive: true }));

  const writeSettings = (settings: object, name = "zhigang.config.json") =>
    writeFile(join(dataFolder, name), JSON.stringify(settings));
  const refusalOf = (read: () => unknown): StartRefusal => {
    try {
      read();
    } catch (error) {
      if (error instanceof StartRefusal) return error;
    }
    throw new Error("nothing was refused");
  };

  test("a flag goes before the environment, the environment before the file, the file before the default", async () => {
    await writeSettings({ host: "10.0.0.1", port: 1, logLevel: "warn", sessionIdleMinutes: 15 });

    const { config, origins } = readConfig({
      flags: { port: "3" },
      env: { ZHIGANG_DATA_FOLDER: dataFolder, ZHIGANG_PORT: "2", ZHIGANG_LOG_LEVEL: "debug" },
    });

    expect(config).toMatchObject({ port: 3, logLevel: "debug", sessionIdleMinutes: 15, uploadLimitMb: 20 });
    expect(origins).toMatchObject({
      port: "flag --port",
      logLevel: "environment ZHIGANG_LOG_LEVEL",
      sessionIdleMinutes: `file ${join(dataFolder, "zhigang.config.json")}`,
      uploadLimitMb: "default",
    });
  });

  test("what was read cannot be changed", () => {
    const { config } = readConfig({ env: { ZHIGANG_DATA_FOLDER: dataFolder } });

    expect(Object.isFrozen(config)).toBe(true);
  });

  test("a file named by --config takes the place of the data folder's own", async () => {
    await writeSettings({ port: 1 });
    await writeSettings({ port: 2 }, "other.json");

    const { config } = readConfig({ file: join(dataFolder, "other.json"), env: { ZHIGANG_DATA_FOLDER: dataFolder } });

    expect(config.port).toBe(2);
  });

  test("an unknown key in the file, or an unknown variable, is refused and named", async () => {
    await writeSettings({ prot: 7000 });

    expect(refusalOf(() => readConfig({ env: { ZHIGANG_DATA_FOLDER: dataFolder } })).en).toContain("prot");
    expect(refusalOf(() => readConfig({ env: { ZHIGANG_PROT: "7000" } })).en).toContain("ZHIGANG_PROT");
  });

  test.each([
    ["ZHIGANG_PORT", "70000"],
    ["ZHIGANG_PORT", "80a"],
    ["ZHIGANG_DEMO", "maybe"],
    ["ZHIGANG_PASSWORD_PROFILE", "none"],
    ["ZHIGANG_BASE_PATH", "zhigang/"],
    ["DATABASE_URL", "mysql://city"],
  ])("%s=%s is refused with exit code 2", (variable, value) => {
    const refusal = refusalOf(() => readConfig({ env: { ZHIGANG_DATA_FOLDER: dataFolder, [variable]: value } }));

    expect(refusal).toMatchObject({ code: "config.wrong_setting", exitCode: 2 });
    expect(refusal.en).not.toContain("city");
  });

  test("a file that is named but absent, or is no JSON object, is refused", async () => {
    await writeFile(join(dataFolder, "list.json"), "[]");

    expect(refusalOf(() => readConfig({ file: join(dataFolder, "absent.json"), env: {} })).exitCode).toBe(2);
    expect(refusalOf(() => readConfig({ file: join(dataFolder, "list.json"), env: {} })).exitCode).toBe(2);
  });

  const exposed = (env: Record<string, string>) => () =>
    checkExposure(readConfig({ env: { ZHIGANG_DATA_FOLDER: dataFolder, ...env } }).config);

  test("plain HTTP towards other machines needs a TLS proxy or an explicit word", () => {
    expect(refusalOf(exposed({ ZHIGANG_HOST: "0.0.0.0" })).code).toBe("config.plain_http");
    expect(refusalOf(exposed({ ZHIGANG_HOST: "0.0.0.0", ZHIGANG_TRUST_PROXY: "true" })).code).toBe("config.plain_http");
    expect(exposed({ ZHIGANG_HOST: "0.0.0.0", ZHIGANG_INSECURE_HTTP: "1" })).not.toThrow();
    expect(
      exposed({ ZHIGANG_HOST: "::", ZHIGANG_TRUST_PROXY: "true", ZHIGANG_PUBLIC_URL: "https://city.example" }),
    ).not.toThrow();
    expect(exposed({ ZHIGANG_HOST: "127.0.0.1" })).not.toThrow();
  });

  test("a database on another machine needs TLS or an explicit word", () => {
    const remote = "postgres://city:secret@db.example/city";

    expect(refusalOf(exposed({ DATABASE_URL: remote })).code).toBe("config.plain_database");
    expect(refusalOf(exposed({ DATABASE_URL: `${remote}?sslmode=prefer` })).code).toBe("config.plain_database");
    expect(exposed({ DATABASE_URL: `${remote}?sslmode=verify-full` })).not.toThrow();
    expect(exposed({ DATABASE_URL: remote, ZHIGANG_INSECURE_DATABASE: "yes" })).not.toThrow();
    expect(exposed({ DATABASE_URL: "postgres://city@127.0.0.1/city" })).not.toThrow();
    expect(exposed({ DATABASE_URL: "postgres://city@/city?host=/run/postgresql" })).not.toThrow();
  });
});
