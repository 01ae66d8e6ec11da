import { createHash } from "node:crypto";
import type { ReportFile } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { FileAnswer, UploadedFile } from "../../../platform/http/serve.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { evidenceKindOf } from "../report/evidence-kind.ts";
import { withoutPosition } from "../report/without-position.ts";
import { getInstructionFileRow, insertInstructionFile } from "./instruction-file-store.ts";
import { instructionScopeOf } from "./instruction-scope.ts";
import { getInstructionRow } from "./instruction-store.ts";
import { keepInstructionAct } from "./keep-instruction-act.ts";
import { requireUnclassified } from "./require-unclassified.ts";

/** 存入来件: the paper on which the instruction was written, as it is. */
export async function addInstructionFile(call: Call, id: string, files: readonly UploadedFile[]): Promise<ReportFile> {
  const [file, other] = files;
  if (!file || other) throw new AppError("supervision.report_file_one");
  const instruction = await getInstructionRow(call.tx, instructionScopeOf(call.actor), id, "change");
  const fileName = file.fileName.slice(0, 255);
  requireUnclassified(call, [fileName]);
  const kind = evidenceKindOf(fileName, file.bytes);
  if (!kind) throw new AppError("supervision.report_file_kind", { name: fileName.slice(0, 100) });

  const content = Buffer.from(withoutPosition(file.bytes, kind.contentType));
  const sha256 = createHash("sha256").update(content).digest("hex");
  const described = { id: newId(), fileName, contentType: kind.contentType, byteSize: content.byteLength, sha256 };
  const added = { ...described, addedByName: call.actor.name };
  await insertInstructionFile(call.tx, { ...added, instructionId: id, addedAt: call.now, content });
  await keepInstructionAct(call, instruction, { kind: "add_file", text: fileName, told: { sha256 } });
  return { ...added, addedAt: call.now.toISOString() };
}

/** 下载来件: that it left the house is recorded. */
export async function downloadInstructionFile(call: Call, id: string, fileId: string): Promise<FileAnswer> {
  const { number } = await getInstructionRow(call.tx, instructionScopeOf(call.actor), id);
  const file = await getInstructionFileRow(call.tx, id, fileId);
  const subject = { kind: "instruction_file", id: fileId, label: file.fileName };
  await record(call, "supervision.instruction_file.read", subject, {
    to: { instruction: number, sha256: file.sha256 },
  });
  return { fileName: file.fileName, contentType: file.contentType, body: file.content };
}
