import { createHash } from "node:crypto";
import type { ReportFile } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { FileAnswer, UploadedFile } from "../../../platform/http/serve.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { evidenceKindOf } from "./evidence-kind.ts";
import { getReportFileRow, insertReportFile, listReportFileRows, markReportFileRemoved } from "./file-store.ts";
import { presentFile } from "./get-report.ts";
import { loadReport, loadReportForUpdate } from "./load-report.ts";
import { isSupporter, reportPartiesOf } from "./report-parties.ts";
import type { ReportRow } from "./report-store.ts";
import { withoutPosition } from "./without-position.ts";

const MOST_FILES = 20;

/** 上传佐证材料, by the lead or a supporting department; the same bytes twice are one file. */
export async function addReportFile(call: Call, id: string, files: readonly UploadedFile[]): Promise<ReportFile> {
  const [file, other] = files;
  if (!file || other) throw new AppError("supervision.report_file_one");
  const { row } = await loadReportForUpdate(call, id);
  requireOpenToFiles(call, row);
  const kind = evidenceKindOf(file.fileName, file.bytes);
  if (!kind) throw new AppError("supervision.report_file_kind", { name: file.fileName.slice(0, 100) });

  const content = Buffer.from(withoutPosition(file.bytes, kind.contentType));
  const sha256 = createHash("sha256").update(content).digest("hex");
  const there = await listReportFileRows(call.tx, id);
  const same = there.find((one) => one.sha256 === sha256);
  if (same) return presentFile(same);
  if (there.length >= MOST_FILES) throw new AppError("supervision.report_file_too_many", { limit: MOST_FILES });

  const { accountId, name, departmentId } = call.actor;
  const added = {
    id: newId(),
    reportId: id,
    fileName: file.fileName.slice(0, 255),
    contentType: kind.contentType,
    byteSize: content.byteLength,
    sha256,
    addedAt: call.now,
    addedBy: accountId,
    addedByName: name,
    departmentId,
    removedAt: null,
  };
  await insertReportFile(call.tx, { ...added, content });
  await recordFile(call, "add", row, added);
  return presentFile(added);
}

/** 下载佐证材料, by whoever reads the report; always as an attachment, and that it left the house is recorded. */
export async function downloadReportFile(call: Call, id: string, fileId: string): Promise<FileAnswer> {
  const { row } = await loadReport(call, id);
  const file = await getReportFileRow(call.tx, id, fileId);
  await recordFile(call, "read", row, file);
  return { fileName: file.fileName, contentType: file.contentType, body: file.content };
}

/** 移除佐证材料: it no longer stands with the report; the bytes are kept for whoever asks later. */
export async function removeReportFile(call: Call, id: string, fileId: string): Promise<void> {
  const { row } = await loadReportForUpdate(call, id);
  requireOpenToFiles(call, row);
  const file = await getReportFileRow(call.tx, id, fileId);
  if (file.departmentId !== call.actor.departmentId) {
    throw new AppError("supervision.report_file_not_found", { id: fileId });
  }
  await markReportFileRemoved(call.tx, fileId, call.now);
  await recordFile(call, "remove", row, file);
}

function requireOpenToFiles({ actor }: Call, row: ReportRow): void {
  const isOfUnit = reportPartiesOf(actor, row).includes("reporter") || isSupporter(actor.departmentId, row.duties);
  if (!isOfUnit) throw new AppError("supervision.report_not_supporter", { id: row.id });
  if (row.approvedAt !== null) throw new AppError("supervision.report_locked", { id: row.id });
}

async function recordFile(
  call: Call,
  verb: "add" | "read" | "remove",
  { id, itemTitle, period }: ReportRow,
  file: { readonly id: string; readonly fileName: string; readonly sha256: string },
): Promise<void> {
  await record(
    call,
    `supervision.report_file.${verb}`,
    { kind: "report_file", id: file.id, label: file.fileName },
    { to: { reportId: id, report: `${itemTitle} ${period}`, sha256: file.sha256 } },
  );
}
