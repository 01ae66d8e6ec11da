import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Import } from "@zhigang/contract/documents";
import { openApp, prepareDatabase } from "./app.ts";
import type { App } from "./app.ts";
import { createDemoAccounts, loadDivisions } from "./modules/identity/index.ts";
import { readConfig } from "./platform/config/config.ts";
import { withTransaction } from "./platform/database/database.ts";
import type { ConnectionSettings } from "./platform/database/embedded-postgres.ts";
import { openDatabase } from "./platform/database/open-database.ts";
import type { OpenDatabase } from "./platform/database/open-database.ts";
import { createLogger } from "./platform/logger.ts";
import { cloneDatabase } from "./testing/worker-database.ts";
import type { ClonedDatabase } from "./testing/worker-database.ts";

const A_PLAN = `云泽市湿地保护行动方案

一、重点任务
（一）修复东湖湿地。2027年底前完成修复。（牵头单位：市林业局）
（二）建设观鸟步道。推进步道建设。（牵头单位：市文化和旅游局）
`;
const PERSON = { loginName: "office", name: "规划员", roles: ["plan_office"], departmentId: null } as const;
const PASSWORD = "Teal-kettle-41";

describe("导入队列 the whole application, with its queue and its readers", { timeout: 60_000 }, () => {
  let folder = "";
  let clone: ClonedDatabase;
  let database: OpenDatabase;
  let app: App;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "zhigang-queue-"));
    clone = await cloneDatabase();
    const { config } = readConfig({
      env: {
        ZHIGANG_DATA_FOLDER: folder,
        ZHIGANG_DEMO: "true",
        ZHIGANG_INSECURE_DATABASE: "true",
        DATABASE_URL: addressOf(clone.app),
        MIGRATION_DATABASE_URL: addressOf(clone.migrator),
      },
    });
    database = await openDatabase(config, { prepare: prepareDatabase });
    const people = [{ ...PERSON, password: PASSWORD }];
    await withTransaction(database.db, async (tx) => {
      await loadDivisions(tx, { divisions: [{ code: "980100", name: "云泽市", level: "city", parent: null }] });
      await createDemoAccounts(tx, people, new Date());
    });
    app = await openApp({ config, database, logger: createLogger("error"), report: () => undefined });
  });
  afterAll(async () => {
    await app.close();
    await database.close();
    await clone.drop();
    await rm(folder, { recursive: true });
  });

  test("a file that is uploaded waits in the queue, is read by a worker, and stands there as a draft", async () => {
    const { server } = app;
    const signedIn = await server.inject({
      method: "POST",
      url: "/api/session",
      payload: { loginName: PERSON.loginName, password: PASSWORD },
    });
    expect(signedIn.statusCode, signedIn.body).toBe(200);
    const [cookie] = signedIn.cookies;
    const form = new FormData();
    form.append("files", new Blob([A_PLAN]), "湿地保护.txt");

    const uploaded = await server.inject({
      method: "POST",
      url: "/api/imports",
      headers: { "idempotency-key": "one-upload", cookie: `${cookie?.name}=${cookie?.value}` },
      payload: form,
    });

    expect(uploaded.statusCode, uploaded.body).toBe(201);
    const [started] = uploaded.json<{ items: Import[] }>().items;
    expect(started).toMatchObject({ fileName: "湿地保护.txt", status: "waiting" });
    const now = async () => {
      const url = `/api/imports/${started?.id}`;
      return (await server.inject({ url, headers: { cookie: `${cookie?.name}=${cookie?.value}` } })).json<Import>();
    };
    await expect.poll(async () => (await now()).status, { timeout: 30_000, interval: 100 }).toBe("ready");
    expect(await now()).toMatchObject({ progress: 100, draftId: expect.any(String) as string });
  });
});

function addressOf({ host, port, user, password, database }: ConnectionSettings): string {
  const place = new URLSearchParams({ host, port: String(port) });
  return `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@/${database}?${place.toString()}`;
}
