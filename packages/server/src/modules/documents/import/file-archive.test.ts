import { describe, expect, test } from "vitest";
import { aCall } from "../../../testing/a-call.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { A_PLAN } from "../documents.fixtures.ts";
import { aZip } from "../readers/archive/zip.fixtures.ts";
import type { ZipPart } from "../readers/archive/zip.fixtures.ts";
import { aDocx, p } from "../readers/docx/docx.fixtures.ts";
import { READ_JOB } from "./read-job.ts";
import { startImports } from "./start-imports.ts";

const tx = useTx();
/** 规划/计划.txt as Chinese Windows writes it. */
const GBK_NAME = Buffer.from("b9e6bbae2fbcc6bbae2e747874", "hex");
const start = (parts: readonly ZipPart[], name = "汇编.zip") => {
  const call = aCall(tx());
  return startImports(call, [{ fileName: name, bytes: aZip(parts) }]).then((started) => ({ ...started, call }));
};

describe("压缩包 archives of files", () => {
  test("each file becomes its own import that knows where it came from", async () => {
    const { items, leftOut, call } = await start([
      { name: "总体方案.txt", data: A_PLAN },
      { name: "2026/", data: "" },
      { name: "2026/区级/方案.docx", data: aDocx({ body: p("重点任务") }) },
      { name: GBK_NAME, data: `${A_PLAN}。`, flags: 0 },
    ]);

    expect(items.map(({ fileName, origin, status }) => [fileName, origin, status])).toEqual([
      ["总体方案.txt", "汇编.zip", "waiting"],
      ["方案.docx", "汇编.zip/2026/区级", "waiting"],
      ["计划.txt", "汇编.zip/规划", "waiting"],
    ]);
    expect(leftOut).toEqual([]);
    expect(call.enqueued).toEqual(items.map(({ id }) => ({ job: READ_JOB, data: { importId: id } })));
  });

  test("what macOS, Windows and editors leave behind is left out, with a word", async () => {
    const behind = ["__MACOSX/._方案.txt", ".DS_Store", "图/Thumbs.db", "~$方案.docx"];
    const { items, leftOut } = await start([
      ...behind.map((name) => ({ name, data: "x" })),
      { name: "方案.txt", data: A_PLAN },
    ]);

    expect(items.map(({ fileName }) => fileName)).toEqual(["方案.txt"]);
    expect(leftOut).toEqual([{ archive: "汇编.zip", names: behind }]);
  });

  test.each([
    ["an archive inside", { name: "内.zip", data: aZip([{ name: "a.txt", data: "x" }]) }, "documents.archive_nested"],
    [
      "an archive under another name",
      { name: "内.docx", data: aZip([{ name: "a.txt", data: "x" }]) },
      "documents.archive_nested",
    ],
    ["a name that leads out", { name: "../../x.txt", data: "x" }, "documents.archive_unsafe"],
    ["a link", { name: "passwd.txt", data: "/etc/passwd", unixMode: 0o120777 }, "documents.archive_unsafe"],
    ["a wrong checksum", { name: "坏.txt", data: "x", declaredCrc: 7 }, "documents.archive_damaged"],
    [
      "more than it claims",
      { name: "大.txt", data: "x".repeat(5_000), declaredSize: 10 },
      "documents.archive_too_large",
    ],
    ["a password", { name: "密.txt", data: "x", flags: 0x801 }, "documents.encrypted"],
    ["nothing", { name: "空.txt", data: "" }, "documents.scanned_or_empty"],
  ] as const)("an entry with %s is refused, and the good one goes on", async (_, part, code) => {
    const { items, call } = await start([part, { name: "方案.txt", data: A_PLAN }]);

    expect(items.map(({ status, problem }) => [status, problem?.code ?? null])).toEqual([
      ["refused", code],
      ["waiting", null],
    ]);
    expect(items[0]?.problem?.message).toMatch(/[。]$/);
    expect(call.enqueued).toHaveLength(1);
  });

  test.each([
    ["is broken", Buffer.from("PK\u0003\u0004 and nothing more"), "documents.archive_damaged"],
    ["holds nothing", Buffer.from(aZip([])), "documents.archive_without_files"],
    [
      "unpacks to more than is safe",
      aZip(["a", "b", "c"].map((name) => ({ name, data: "x", declaredSize: 79 * 1024 * 1024 }))),
      "documents.archive_too_large",
    ],
    [
      "has too many files",
      aZip(Array.from({ length: 501 }, (_, index) => ({ name: `${index}.txt`, data: "x" }))),
      "documents.archive_too_large",
    ],
  ])("an archive that %s is refused as one", async (_, bytes, code) => {
    const { items } = await startImports(aCall(tx()), [{ fileName: "包.zip", bytes }]);
    expect(items.map(({ status, problem }) => [status, problem?.code])).toEqual([["refused", code]]);
  });

  test("a Word document is no archive of files", async () => {
    const bytes = aDocx({ body: p("重点任务") });
    const { items } = await startImports(aCall(tx()), [{ fileName: "方案.docx", bytes }]);
    expect(items).toMatchObject([{ fileName: "方案.docx", origin: null, status: "waiting" }]);
  });
});
