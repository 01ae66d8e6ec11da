import { contentFromPlainText, readPlan } from "@zhigang/policy-text";
import type { Call } from "../../platform/call.ts";
import { newId } from "../../platform/ids.ts";
import { getDraft } from "./draft/read-drafts.ts";
import { keepFile } from "./import/file-store.ts";
import { getImportRow, insertImport } from "./import/import-store.ts";
import type { ReadFile } from "./import/read-job.ts";
import { saveReading } from "./import/save-reading.ts";
import type { FileReading } from "./reading/file-reading.ts";

/** A short plan of a city that does not exist: two tasks with owners, one without, two targets, one open list. */
export const A_PLAN = `云泽市智慧城市建设三年行动计划（2026—2028年）

一、发展目标
到2028年，全市人工智能核心产业规模达到80亿元，建成5个以上特色园区。

二、重点任务
（一）夯实算力底座
1．建设城市算力中心。统筹布局算力设施，推进云平台整合。（市数据局牵头，市工业和信息化局配合）
2．推进数据开放。完善数据目录，推动公共数据分级开放。（市数据局、市科技局等按职责分工负责）
（二）拓展应用场景
1．发展智慧交通。建设交通感知平台，优化信号配时。
2．发展智慧医疗。推广远程诊疗应用。（市卫生健康委负责）
`;

/** Reads plain text as a file would be read, in this thread. */
export const readTextFile: ReadFile = async (bytes, fileName): Promise<FileReading> => {
  const content = contentFromPlainText(new TextDecoder().decode(bytes), fileName);
  return { format: "txt", content, warnings: [], extraction: readPlan(content), mapping: null };
};

/** An import that waits to be read. */
export async function anImport(call: Call, { text = A_PLAN, fileName = "行动计划.txt" } = {}): Promise<string> {
  const file = await keepFile(call.tx, new TextEncoder().encode(text), call.now);
  const id = newId();
  await insertImport(call.tx, {
    id,
    fileId: file.id,
    fileName,
    status: "waiting",
    format: null,
    stage: null,
    progress: 0,
    problem: null,
    warnings: "[]",
    mapping: null,
    choices: null,
    isKnown: false,
    documentId: null,
    draftId: null,
    createdAt: call.now,
    createdBy: call.actor.accountId,
    createdByName: call.actor.name,
    createdByDepartmentId: null,
    finishedAt: null,
  });
  return id;
}

/** An open draft of a small plan, as its reading proposes it. */
export async function aDraft(call: Call, { text = A_PLAN } = {}) {
  const row = await getImportRow(call.tx, await anImport(call, { text }));
  const reading = await readTextFile(new TextEncoder().encode(text), row.fileName, {
    sheets: null,
    onStage: () => undefined,
  });
  const { draftId } = await saveReading(call, row, reading);
  return getDraft(call, draftId);
}
