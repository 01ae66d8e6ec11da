import { describe, expect, test } from "vitest";
import { aCall } from "../../../testing/a-call.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { anImport, A_PLAN, readTextFile } from "../documents.fixtures.ts";
import { downloadDocument, getDocumentContent, listDocuments } from "../document/read-documents.ts";
import { getDraft, listDrafts } from "../draft/read-drafts.ts";
import { readWholeFile } from "../reading/read-whole-file.ts";
import { ReadRefusal } from "../readers/reader.ts";
import { anXlsx } from "../readers/xlsx/xlsx.fixtures.ts";
import { getImport, listImports, mapColumns, retryImport } from "./imports.ts";
import { markImportReading, putColumnMapping } from "./import-store.ts";
import { READ_JOB, readImport } from "./read-job.ts";
import type { ReadFile } from "./read-job.ts";
import { startImports } from "./start-imports.ts";

const tx = useTx();
const bytes = new TextEncoder().encode(A_PLAN);
const parts = (readFile: ReadFile = readTextFile) => ({
  db: tx(),
  clock: { now: () => new Date("2026-11-21T02:00:00Z") },
  readFile,
});

describe("导入 an import", () => {
  test("keeps the original byte for byte and starts a reading for each file", async () => {
    const call = aCall(tx());
    const { items } = await startImports(call, [{ fileName: "计划.txt", bytes }]);

    expect(items).toMatchObject([{ status: "waiting", fileName: "计划.txt", isKnown: false, progress: 0 }]);
    expect(call.enqueued).toEqual([{ job: READ_JOB, data: { importId: items[0]?.id } }]);
  });

  test("ends in a draft, and the document gives the original back", async () => {
    const call = aCall(tx());
    const id = await anImport(call);
    await readImport(parts(), id);

    const done = await getImport(call, id);
    expect(done).toMatchObject({ status: "ready", progress: 100, format: "txt" });
    const document = (await listDocuments(call, {})).items[0];
    expect(document).toMatchObject({
      title: "云泽市智慧城市建设三年行动计划（2026—2028年）",
      characters: A_PLAN.length,
    });
    expect((await getDocumentContent(call, document?.id ?? "")).text).toBe(A_PLAN);
    expect(Buffer.from((await downloadDocument(call, document?.id ?? "")).body as Uint8Array).toString()).toBe(A_PLAN);
    expect((await listDrafts(call, {})).items).toMatchObject([
      { id: done.draftId, status: "open", periodFrom: "2026", periodTo: "2028" },
    ]);
  });

  test("the same file twice is recognised and leads to the same draft", async () => {
    const call = aCall(tx());
    const id = await anImport(call);
    await readImport(parts(), id);

    const { items } = await startImports(call, [{ fileName: "再来一次.txt", bytes }]);
    expect(items[0]).toMatchObject({ status: "ready", isKnown: true, draftId: (await getImport(call, id)).draftId });
    expect(call.enqueued).toEqual([]);
  });

  test("the same file dropped twice before it was read is read once, and both lead to the same draft", async () => {
    const call = aCall(tx());
    const ids = [await anImport(call), await anImport(call)] as const;
    let readings = 0;
    const readFile: ReadFile = (...request) => {
      readings += 1;
      return readTextFile(...request);
    };
    for (const id of ids) await readImport(parts(readFile), id);

    const [first, second] = [await getImport(call, ids[0]), await getImport(call, ids[1])];
    expect(second).toMatchObject({ status: "ready", isKnown: true, draftId: first.draftId, progress: 100 });
    expect(readings).toBe(1);
  });

  test("a stage that is told late does not open an import again that came to its end", async () => {
    const call = aCall(tx());
    const id = await anImport(call);
    await readImport(parts(), id);
    await markImportReading(tx(), id, { stage: "extracting", progress: 60 });

    expect(await getImport(call, id)).toMatchObject({ status: "ready", stage: null, progress: 100 });
  });

  test("a file that cannot be read is refused in words, changes nothing else, and can be tried again", async () => {
    const call = aCall(tx());
    const id = await anImport(call);
    await readImport(
      parts(() => Promise.reject(new ReadRefusal("documents.reading_too_slow", { fileName: "计划.txt", seconds: 30 }))),
      id,
    );

    const refused = await getImport(call, id);
    expect(refused).toMatchObject({
      status: "refused",
      documentId: null,
      problem: { code: "documents.reading_too_slow" },
    });
    expect(refused.problem?.message).toContain("30 秒");
    expect((await listDrafts(call, {})).items).toEqual([]);
    expect(await retryImport(call, id)).toMatchObject({ status: "waiting", problem: null });
    await readImport(parts(), id);
    expect(await getImport(call, id)).toMatchObject({ status: "ready" });
  });

  test("running the reading twice makes one draft", async () => {
    const call = aCall(tx());
    const id = await anImport(call);
    await readImport(parts(), id);
    await readImport(parts(), id);

    expect((await listDrafts(call, {})).items).toHaveLength(1);
    expect((await getDraft(call, (await getImport(call, id)).draftId ?? "")).tasks).toHaveLength(4);
  });

  test("pages through imports without losing or repeating one", async () => {
    const call = aCall(tx());
    for (const name of ["甲", "乙", "丙"]) await anImport(call, { text: name.repeat(20), fileName: `${name}.txt` });

    const page = await listImports(call, { limit: 2 });
    const rest = await listImports(call, { limit: 2, cursor: page.nextCursor ?? "" });
    expect(new Set([...page.items, ...rest.items].map((item) => item.fileName))).toEqual(
      new Set(["甲.txt", "乙.txt", "丙.txt"]),
    );
    expect(page.items.length + rest.items.length).toBe(3);
    expect(rest.nextCursor).toBeNull();
  });

  test("refuses an empty upload and an empty file", async () => {
    const call = aCall(tx());
    await expect(startImports(call, [])).rejects.toMatchObject({ code: "documents.no_file" });
    await expect(startImports(call, [{ fileName: "空.txt", bytes: new Uint8Array() }])).rejects.toMatchObject({
      code: "documents.file_empty",
      details: { fileName: "空.txt" },
    });
  });

  test("asks what the columns hold when the header leaves a doubt, and remembers the answer", async () => {
    const mapping = {
      sheets: [
        {
          sheet: "Sheet1",
          fingerprint: "a|b",
          headerRow: 1,
          isRemembered: false,
          columns: [
            { column: 0, header: "甲栏", role: "other", confidence: 0.2, samples: ["x"] },
            { column: 1, header: "乙栏", role: "other", confidence: 0.2, samples: ["y"] },
          ],
        },
      ],
    };
    const seen: unknown[] = [];
    const readSheet: ReadFile = async (file, name, options) => {
      seen.push(options.sheets);
      return { ...(await readTextFile(file, name, options)), mapping: options.sheets ? null : mapping };
    };
    const call = aCall(tx());
    const id = await anImport(call);
    await readImport(parts(readSheet), id);
    expect(await getImport(call, id)).toMatchObject({ status: "needs_mapping", mapping });

    await expect(
      mapColumns(call, id, { sheets: [{ sheet: "Sheet1", isUsed: true, roles: ["task"] }], remember: true }),
    ).rejects.toMatchObject({
      code: "documents.roles_mismatch",
    });
    await mapColumns(call, id, {
      sheets: [{ sheet: "Sheet1", isUsed: true, roles: ["number", "task"] }],
      remember: true,
    });
    await readImport(parts(readSheet), id);
    expect(await getImport(call, id)).toMatchObject({ status: "ready" });

    const again = await anImport(call, { text: `${A_PLAN}又一份` });
    await readImport(parts(readSheet), again);
    expect(await getImport(call, again)).toMatchObject({ status: "ready" });
    expect(seen.at(-1)).toEqual([{ sheet: "Sheet1", isUsed: true, roles: ["number", "task"] }]);
  });

  test("a hidden sheet is asked about, though its header is remembered, and is read once a person says so", async () => {
    const HEADER = ["序号", "重点任务", "牵头单位"];
    const bytes = anXlsx({
      sheets: [
        { name: "公开", rows: [HEADER, ["1", "建设平台", "市数据局"]] },
        { name: "底稿", state: "hidden", rows: [HEADER, ["1", "删去的任务", "市科技局"]] },
      ],
    });
    const call = aCall(tx());
    const roles = ["number", "task", "lead"];
    const readFile: ReadFile = (file, name, { sheets }) => readWholeFile(file, name, { sheets });
    const first = await readWholeFile(bytes, "分工.xlsx");
    const fingerprint = first.mapping?.sheets[0]?.fingerprint ?? "";
    await putColumnMapping(tx(), { fingerprint, roles, changedAt: call.now, changedBy: call.actor.accountId });
    const { items } = await startImports(call, [{ fileName: "分工.xlsx", bytes }]);
    const id = items[0]?.id ?? "";
    await readImport(parts(readFile), id);

    const asked = await getImport(call, id);
    expect(asked.status).toBe("needs_mapping");
    expect(asked.mapping?.sheets).toMatchObject([
      { sheet: "公开", isRemembered: true },
      { sheet: "底稿", isRemembered: false, isHidden: true },
    ]);
    const sheets = [
      { sheet: "公开", isUsed: true, roles },
      { sheet: "底稿", isUsed: false, roles },
    ];
    await mapColumns(call, id, { sheets, remember: true });
    await readImport(parts(readFile), id);
    const draft = await getDraft(call, (await getImport(call, id)).draftId ?? "");
    expect(draft.tasks.map(({ value }) => value.title)).toEqual(["建设平台"]);
  });

  test("a sheet nobody spoke of is asked about, though another of the file is remembered", async () => {
    const column = { column: 0, header: "栏", role: "other", confidence: 0.2, samples: [] };
    const known = { sheet: "一", fingerprint: "known", headerRow: 1, isRemembered: false, columns: [column] };
    const unknown = { ...known, sheet: "二", fingerprint: "unknown" };
    const readSheet: ReadFile = async (file, name, { sheets, ...options }) => {
      const isRemembered = (sheet: string) => (sheets ?? []).some((each) => each.sheet === sheet);
      const proposals = [known, unknown].map((each) => ({ ...each, isRemembered: isRemembered(each.sheet) }));
      return { ...(await readTextFile(file, name, { sheets, ...options })), mapping: { sheets: proposals } };
    };
    const call = aCall(tx());
    const changedBy = call.actor.accountId;
    await putColumnMapping(tx(), { fingerprint: "known", roles: ["task"], changedAt: call.now, changedBy });
    const id = await anImport(call);
    await readImport(parts(readSheet), id);

    const asked = await getImport(call, id);
    expect(asked.status).toBe("needs_mapping");
    expect(asked.mapping?.sheets.map(({ isRemembered }) => isRemembered)).toEqual([true, false]);
  });

  test("asks what the columns hold when a table that seemed clear gave no task at all", async () => {
    const column = { column: 0, header: "事项", role: "task", confidence: 0.9, samples: ["x"] };
    const sheet = { sheet: "csv", fingerprint: "c|d", headerRow: 0, isRemembered: false, columns: [column] };
    const readSheet: ReadFile = async (file, name, options) => ({
      ...(await readTextFile(file, name, options)),
      mapping: { sheets: [sheet] },
    });
    const call = aCall(tx());
    const id = await anImport(call, { text: "云港市的一张便条" });
    await readImport(parts(readSheet), id);
    expect(await getImport(call, id)).toMatchObject({ status: "needs_mapping", draftId: null });
  });
});
