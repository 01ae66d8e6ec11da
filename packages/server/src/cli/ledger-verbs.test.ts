import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { findRunningPostgres } from "../platform/database/embedded-postgres.ts";
import { runCommand } from "./run-command.ts";
import { VERBS } from "./verbs.ts";
import { crowding } from "../testing/crowding.ts";
import { useCommandLine } from "../testing/command-line.ts";
import type { Ended } from "../testing/command-line.ts";

const SAMPLES = fileURLToPath(new URL("../../../../samples/", import.meta.url));
const paper = (name: string) => join(SAMPLES, "files", name);
const PLANS = process.env["ZHIGANG_TEST_PLANS"];

interface Imported {
  readonly fileName: string;
  readonly status: string;
  readonly isKnown: boolean;
  readonly draftId: string | null;
  readonly planId: string | null;
}

/** What only the words of the command decide, without a process of its own. */
async function exitCodeOf(...words: readonly string[]): Promise<number> {
  return await runCommand(words, VERBS, { out: { write: () => true }, err: { write: () => true }, env: {} });
}

/** Standard output is one line with one object, and nothing else. */
function onlyObject<T>({ exitCode, out }: Ended): T {
  expect({ exitCode, lines: out.trimEnd().split("\n").length }).toEqual({ exitCode: 0, lines: 1 });
  return JSON.parse(out) as T;
}

/** The tests of this file follow each other on one installation, from its first hour on. */
describe("命令行 a new installation by the command line", { timeout: 120_000 }, () => {
  const zhigang = useCommandLine();
  let service: Awaited<ReturnType<ReturnType<typeof zhigang>["serve"]>>;

  test.runIf(PLANS)("five real plans become five drafts in one command, start included", async () => {
    const names = (await readdir(PLANS ?? "")).filter((name) => /\.(txt|docx|html)$/.test(name));
    const began = process.hrtime.bigint();

    const run = await zhigang().runApart("import", ...names.map((name) => join(PLANS ?? "", name)), "--json");

    const { imports } = onlyObject<{ imports: Imported[] }>(run);
    expect(imports.map(({ draftId }) => typeof draftId)).toEqual(names.map(() => "string"));
    expect(Number(process.hrtime.bigint() - began) / 1e9).toBeLessThan(20 * crowding());
  });

  test.each([
    ["division", "add", "980102", "松浦区"],
    ["division", "add", "980102", "松浦区", "--level", "planet"],
    ["division", "add", "98-102", "松浦区", "--level", "district"],
    ["department", "load"],
    ["import"],
    ["import", paper("work-list.xlsx"), "--publish"],
    ["export", "tasks", "--format", "pdf"],
    ["export", "tasks", "--out", "."],
    ["user", "make", "plan01"],
    ["user", "constructor"],
    ["audit"],
  ])("%s %s %s is told to be wrong usage before anything is opened", async (...words) => {
    expect(await exitCodeOf(...words)).toBe(2);
  });

  test("divisions and departments come by file or one by one; what is wrong is said and changes nothing", async () => {
    const added = await zhigang().run("division", "add", "980100", "云泽市", "--level", "city", "--json");
    expect(onlyObject(added)).toEqual({ code: "980100", name: "云泽市", level: "city", parentCode: null });
    expect(await zhigang().run("division", "add", "980100", "云泽市", "--level", "city")).toMatchObject({
      exitCode: 6,
      err: expect.stringContaining("980100 已登记") as string,
    });
    // From here on beside the running service, on the same data.
    service = await zhigang().serve();
    expect((await zhigang().run("division", "add", "云泽", "云泽市", "--level", "city")).exitCode).toBe(2);

    const loaded = await zhigang().run("division", "load", join(SAMPLES, "city/divisions.json"), "--json");
    expect(onlyObject<{ count: number }>(loaded).count).toBeGreaterThan(3);
    const departments = await zhigang().run("department", "load", join(SAMPLES, "city/departments.json"), "--json");
    expect(onlyObject<{ count: number }>(departments).count).toBeGreaterThan(30);

    const who = await zhigang().run(
      "department",
      "who",
      "市科技局",
      "--division",
      "990100",
      "--on",
      "2026-03-01",
      "--json",
    );
    expect(onlyObject<{ outcome: string; course: { heldBy: object[] } }>(who)).toMatchObject({
      outcome: "resolved",
      course: { onDay: "2026-03-01", heldBy: [{ name: "澜州市科学技术局" }] },
    });
    const nobody = await zhigang().run("department", "who", "市观潮局", "--division", "990100");
    expect(nobody).toMatchObject({ exitCode: 0, err: expect.stringContaining("does not lead") as string });

    const broken = join(zhigang().dataFolder, "broken.json");
    await writeFile(broken, JSON.stringify({ departments: [{ id: "a" }], successions: [] }));
    const refused = await zhigang().run("department", "load", broken);
    expect(refused).toMatchObject({ exitCode: 2, err: expect.stringContaining("/departments/0/names") as string });
    expect((await zhigang().run("department", "load", "nowhere.json")).exitCode).toBe(4);
    expect((await zhigang().run("division", "list")).out).toContain("990100\t澜州市\tcity\t990000");
  });

  test("files become drafts, once; one that cannot be read says why and spoils none of the others", async () => {
    const program = join(zhigang().dataFolder, "setup.exe");
    await writeFile(program, Buffer.from([0x4d, 0x5a, 0, 0, 3, 0, 0, 0]));
    const files = [paper("district-plan.docx"), program, paper("work-list.xlsx")];

    const first = await zhigang().run("import", ...files, "--json");
    const second = await zhigang().run("import", paper("district-plan.docx"), "--json");

    expect(first.exitCode).toBe(6);
    expect(first.err).toMatch(/setup\.exe：.*\p{Script=Han}/u);
    expect(first.err).toMatch(/setup\.exe: (?!not imported)\P{Script=Han}+$/mu);
    const { imports } = JSON.parse(first.out) as { imports: Imported[] };
    expect(imports.map(({ status, draftId }) => [status, draftId !== null])).toEqual([
      ["ready", true],
      ["refused", false],
      ["ready", true],
    ]);
    const again = onlyObject<{ imports: Imported[] }>(second).imports[0];
    expect(again).toMatchObject({ isKnown: true, draftId: imports[0]?.draftId });
    expect((await zhigang().run("import", "nowhere.docx")).exitCode).toBe(4);
  });

  test("a draft and a new file are published, with departments for the names nobody knows", async () => {
    const where = ["--publish", "--division", "990102", "--plan-kind", "district", "--create-departments", "--json"];
    const published = await zhigang().run(
      "import",
      paper("district-plan.docx"),
      paper("division-table.docx"),
      ...where,
    );

    const { imports } = onlyObject<{ imports: Imported[] }>(published);
    expect(imports.map(({ planId }) => typeof planId)).toEqual(["string", "string"]);
    const again = await zhigang().run("import", paper("district-plan.docx"), ...where);
    expect(onlyObject<{ imports: Imported[] }>(again).imports[0]).toMatchObject({ isKnown: true, planId: null });

    const nowhere = ["--publish", "--division", "970000", "--plan-kind", "annual"];
    expect(await zhigang().run("import", paper("work-list.xlsx"), ...nowhere)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining("没有行政区划 970000") as string,
    });
  });

  test("the ledger leaves as docx, xlsx, csv and json, each of which opens again with the same tasks", async () => {
    const file = (format: string) => join(zhigang().dataFolder, `tasks.${format}`);
    for (const format of ["docx", "xlsx", "csv", "json"]) {
      const run = await zhigang().run("export", "tasks", "--format", format, "--out", file(format));
      expect(run, run.err).toMatchObject({ exitCode: 0, out: `${file(format)}\n` });
    }

    const { items: tasks } = JSON.parse(await readFile(file("json"), "utf8")) as { items: { title: string }[] };
    expect(tasks.length).toBeGreaterThan(20);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file("xlsx"));
    const rows = book.worksheets[0]?.getSheetValues() ?? [];
    const words = unzipSync(await readFile(file("docx")))["word/document.xml"] ?? new Uint8Array();
    const csv = await readFile(file("csv"), "utf8");
    for (const { title } of tasks) {
      expect(JSON.stringify(rows)).toContain(JSON.stringify(title).slice(1, -1));
      expect(csv).toContain(title);
      expect(strFromU8(words).replace(/<[^>]+>/g, "")).toContain(title.replaceAll("&", "&amp;"));
    }

    const named = await zhigang().runApart("export", "targets", "--json");
    expect(onlyObject<{ file: string }>(named).file).toMatch(/\.xlsx$/);
    const unknownPlan = "00000000-0000-7000-8000-00000000ffff";
    expect((await zhigang().run("export", "tasks", "--plan", unknownPlan)).exitCode).toBe(4);
  });

  test("an exported ledger that was worked on comes back: listed by a dry run, written once with its reason", async () => {
    const file = join(zhigang().dataFolder, "back.json");
    await zhigang().run("export", "tasks", "--format", "json", "--out", file);
    const ledger = JSON.parse(await readFile(file, "utf8")) as { items: { note: string }[] };
    if (ledger.items[0]) ledger.items[0].note = "命令行改的备注";
    await writeFile(file, JSON.stringify(ledger));
    const over = (...more: string[]) => zhigang().run("export", "tasks", "--format", "json", "--out", file, ...more);
    expect(await over()).toMatchObject({ exitCode: 6, err: expect.stringContaining("--yes") as string });
    expect(await readFile(file, "utf8")).toContain("命令行改的备注");
    const back = (...more: string[]) => zhigang().run("import", file, "--into-ledger", ...more);

    expect((await back()).exitCode).toBe(2);
    expect(await back("--dry-run")).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining("→ 命令行改的备注") as string,
    });
    const written = onlyObject<{ counts: { changed: number }; batchId: string | null }>(
      await back("--reason", "会议议定", "--json"),
    );
    expect(written).toMatchObject({ counts: { changed: 1 }, batchId: expect.any(String) as string });
    expect(onlyObject(await back("--reason", "会议议定", "--json"))).toMatchObject({
      counts: { changed: 0 },
      batchId: null,
    });
    expect((await over("--yes")).exitCode).toBe(0);
  });

  test("beside the running service: an account with its link, another import, and the chain that tells of tampering", async () => {
    const created = await zhigang().run("user", "create", "plan01", "--name", "规划处", "--role", "plan_office");
    expect(created.exitCode).toBe(0);
    const token = /^\/set-up#(\S+)\n$/.exec(created.out)?.[1] ?? "";
    const send = (path: string, body: object) =>
      fetch(new URL(`api/${path}`, service.address), {
        method: "POST",
        headers: { "content-type": "application/json", origin: new URL(service.address).origin },
        body: JSON.stringify(body),
      });
    expect((await send("set-up", { token, newPassword: "Amber-ferry-72" })).ok).toBe(true);
    expect((await send("session", { loginName: "plan01", password: "Amber-ferry-72" })).ok).toBe(true);
    expect((await zhigang().run("user", "create", "plan01", "--name", "规划处", "--role", "liaison")).exitCode).toBe(6);
    const { accounts } = onlyObject<{ accounts: { loginName: string }[] }>(
      await zhigang().run("user", "list", "--json"),
    );
    expect(accounts.map(({ loginName }) => loginName)).toEqual(
      expect.arrayContaining(["plan01", "sysadmin", "secadmin", "auditadmin"]),
    );

    const { imports } = onlyObject<{ imports: Imported[] }>(
      await zhigang().run("import", paper("overall-plan.docx"), "--json"),
    );
    expect(imports[0]).toMatchObject({ status: "ready", isKnown: false });

    expect(onlyObject(await zhigang().run("audit", "verify", "--json"))).toMatchObject({ isIntact: true });
    await tamper(zhigang().dataFolder);
    const tampered = await zhigang().run("audit", "verify", "--json");
    expect(tampered.exitCode).toBe(1);
    expect(JSON.parse(tampered.out)).toMatchObject({ isIntact: false, fault: "entry_changed" });
    await service.stop();
  });
});

/** One who owns the tables changes a sealed row behind everybody's back. */
async function tamper(dataFolder: string): Promise<void> {
  const running = await findRunningPostgres(dataFolder);
  const client = new pg.Client(running?.admin);
  await client.connect();
  await client.query("alter table audit.entry disable trigger user");
  await client.query(
    `update audit.entry set actor_id = 'somebody' where id = (select entry_id from audit.seal order by seq limit 1)`,
  );
  await client.query("alter table audit.entry enable trigger user");
  await client.end();
}
