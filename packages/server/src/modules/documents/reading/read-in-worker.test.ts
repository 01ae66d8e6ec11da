import { afterAll, describe, expect, test } from "vitest";
import { aDocx, p, tc, tr } from "../readers/docx/docx.fixtures.ts";
import { anXlsx } from "../readers/xlsx/xlsx.fixtures.ts";
import { closeReadingWorkers, readInWorker } from "./read-in-worker.ts";
import { ReadingPool } from "./reading-pool.ts";

const PLAN = aDocx({
  body:
    p("云岭市数字经济行动计划") +
    p("一、重点任务") +
    p("1．建设公共服务平台。到2027年，建成平台5个。（市科技局牵头，市财政局配合）"),
});

const pool = new ReadingPool({ workers: 1, timeLimitMs: 20_000, memoryLimitMb: 256 });

afterAll(async () => {
  await pool.close();
  await closeReadingWorkers();
});

describe("读取线程 (S-91)", () => {
  test("a file goes from its bytes to its tasks, and tells its stages", async () => {
    const stages: string[] = [];
    const reading = await readInWorker(PLAN, "方案.docx", { onStage: (stage) => stages.push(stage) });

    expect(stages).toEqual(["detecting", "reading", "extracting"]);
    expect(reading.format).toBe("docx");
    expect(reading.mapping).toBeNull();
    expect(reading.extraction.tasks.map((task) => [task.title, task.leads.map(({ name }) => name)])).toEqual([
      ["建设公共服务平台", ["市科技局"]],
    ]);
  });

  test("a sheet comes with its columns, and a person's word on them is heeded", async () => {
    const bytes = anXlsx({
      sheets: [
        {
          rows: [
            ["码", "干什么", "谁来干"],
            ["1", "建设市级公共服务平台，完善机制", "市科技局"],
          ],
        },
      ],
    });
    const first = await pool.read(bytes, "表.xlsx");
    const roles = ["number", "task", "lead"] as const;
    const second = await pool.read(bytes, "表.xlsx", { sheets: [{ sheet: "表1", isUsed: true, roles }] });

    expect(first.mapping?.sheets[0]).toMatchObject({ sheet: "表1", headerRow: 1, isRemembered: false });
    expect(second.mapping?.sheets[0]?.isRemembered).toBe(true);
    expect(second.extraction.tasks).toMatchObject([{ leadBasis: "column", leads: [{ name: "市科技局" }] }]);
  });

  test("a refusal keeps its code and details on the way out of the thread", async () => {
    await expect(pool.read(Buffer.from("Rar!\x1a\x07"), "方案.rar")).rejects.toMatchObject({
      name: "ReadRefusal",
      code: "documents.unknown_format",
      details: { fileName: "方案.rar", found: "RAR" },
    });
  });

  test("a reading that takes too long is killed, and the next one is read", async () => {
    const crowd = Array.from({ length: 150_000 }, (_, index) =>
      p(`${index}．推进平台建设，完善机制。（市科技局牵头）`),
    ).join("");
    const slow = pool.read(aDocx({ body: crowd }), "长.docx", { timeLimitMs: 300 });
    const next = pool.read(PLAN, "方案.docx");

    await expect(slow).rejects.toMatchObject({
      code: "documents.reading_too_slow",
      details: { fileName: "长.docx", seconds: 1 },
    });
    await expect(next).resolves.toMatchObject({ format: "docx" });
  });

  test("a reading that takes too much memory is killed, and the process lives on", async () => {
    const cells = tr(tc("任务"), tc("单位"))
      .repeat(60_000)
      .replaceAll("任务", () => `任务${Math.random()}`);
    const heavy = readInWorker(aDocx({ body: `<w:tbl>${cells}</w:tbl>` }), "重.docx", { memoryLimitMb: 24 });

    await expect(heavy).rejects.toMatchObject({ code: "documents.reading_too_heavy", details: { megabytes: 24 } });
  });

  test("a reading can be cancelled, before and while it runs", async () => {
    const cancelled = { code: "documents.reading_cancelled" };
    await expect(pool.read(PLAN, "方案.docx", { signal: AbortSignal.abort() })).rejects.toMatchObject(cancelled);

    const controller = new AbortController();
    const reading = pool.read(PLAN, "方案.docx", { signal: controller.signal, onStage: () => controller.abort() });
    await expect(reading).rejects.toMatchObject(cancelled);
  });

  test("the caller's bytes stay the caller's", async () => {
    const bytes = Buffer.concat([Buffer.alloc(10), PLAN]).subarray(10);
    await pool.read(bytes, "方案.docx");

    expect(Buffer.compare(bytes, PLAN)).toBe(0);
  });
});
