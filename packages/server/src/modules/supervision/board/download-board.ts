import type { QueryOf } from "@zhigang/contract/http";
import type { PastItem, supervisionEndpoints } from "@zhigang/contract/supervision";
import { boardSvg, drawBoard, isReckoned } from "@zhigang/domain/supervision";
import { boardWords } from "@zhigang/domain/glossary";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import { gatherRows } from "../../../platform/http/stream-rows.ts";
import { listPastItems } from "../as-of/list-past-rows.ts";
import type { DrawPdf } from "../output/paper-file.ts";
import { findPlanScope } from "../output/plan-scope.ts";
import { boardPage } from "./board-page.ts";

/** 挂图作战图 of a day, on one sheet: the print itself or a PDF of it. */
export async function downloadBoard(
  call: Call,
  { on, sheet, format, planId }: QueryOf<(typeof supervisionEndpoints)["downloadBoard"]>,
  drawPdf: DrawPdf,
): Promise<FileAnswer> {
  const plan = await findPlanScope(call, planId);
  const query = { on, ...(plan && { planId: plan.id }) };
  const items = await gatherRows((page) => listPastItems(call, { ...query, ...page }));
  const words = boardWords(call.language, plan?.title);
  const shown = items.filter(isReckoned).map(boardItemOf);
  const drawing = drawBoard({ on, sheet, items: shown, title: words.title, words });
  const fileName = `${words.title}_${on}_${sheet}.${format}`;
  if (format === "svg") return { fileName, contentType: "image/svg+xml", body: Buffer.from(boardSvg(drawing)) };
  const pdf = await drawPdf(Buffer.from(boardPage(drawing)), "fodt");
  if (pdf === null) throw new AppError("supervision.pdf_unavailable");
  return { fileName, contentType: "application/pdf", body: pdf };
}

function boardItemOf({ duties, ...item }: PastItem) {
  const leads = duties.filter(({ role }) => role !== "support").map(({ departmentName }) => departmentName);
  return { ...item, leads };
}
