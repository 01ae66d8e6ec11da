import type { BodyOf } from "@zhigang/contract/http";
import type { TaskBatch, ledgerEndpoints } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { EXPORT_TEXTS } from "../export/export-texts.ts";
import { planBatch, seenOf } from "./preview-task-batch.ts";
import { writeBatch } from "./write-batch.ts";

/** 批量修改任务: what was previewed happens, and only that. */
export async function editTaskBatch(
  call: Call,
  wish: BodyOf<(typeof ledgerEndpoints)["editTaskBatch"]>,
): Promise<TaskBatch> {
  const planned = await planBatch(call, wish);
  if (seenOf(planned) !== wish.seen) throw new AppError("ledger.batch_outdated");
  const edits = planned.flatMap((one) => (one.kind === "edit" ? [one.edit] : []));
  if (edits.length === 0) throw new AppError("ledger.batch_empty");

  const fields = [...new Set(edits.flatMap(({ changes }) => changes.map(({ field }) => field)))];
  const title = fields.flatMap((field) => FIELD_WORDS[field]?.[call.language] ?? []).join("、");
  return writeBatch(call, { kind: "edit", operation: "ledger.task.edit_batch", title, reason: wish.reason, edits });
}

const FIELD_WORDS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  duties: EXPORT_TEXTS.lead,
  dueOn: EXPORT_TEXTS.dueOn,
  isKey: EXPORT_TEXTS.isKey,
  note: EXPORT_TEXTS.note,
};
