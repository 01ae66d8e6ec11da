import type { Room } from "../../platform/room.ts";
import { readJob } from "./import/read-job.ts";
import type { ReadJobParts } from "./import/read-job.ts";
import type { AskParts } from "./ask/ask-parts.ts";
import { renderJob } from "./original/render-job.ts";
import type { RenderJobParts } from "./original/render-job.ts";
import { PagePainter } from "./original/page-painter.ts";
import { documentsRoutes, pageRoutes } from "./routes.ts";
import { indexJob } from "./search/index-document.ts";
import { searchRoutes } from "./search-routes.ts";

export { getContentRow as getDocumentText } from "./document/document-store.ts";
export { forgetAuthor } from "./forget-author.ts";
export { getQuotes } from "./document/get-quotes.ts";
export { countOpenDrafts } from "./draft/count-open-drafts.ts";
export { changeDraft } from "./draft/change-draft.ts";
export { getDraftForPublishing, markDraftPublished } from "./draft/publish-draft.ts";
export type { EarlierVersion, PublishableDraft } from "./draft/publish-draft.ts";
export { getImport } from "./import/imports.ts";
export { READ_JOB, readImport } from "./import/read-job.ts";
export type { ReadFile } from "./import/read-job.ts";
export type { FileReading } from "./reading/file-reading.ts";
export { ReadRefusal } from "./readers/index.ts";
export { readSheets } from "./readers/xlsx/read-sheets.ts";
export { readWholeFile } from "./reading/read-whole-file.ts";
export { ReadingDesk } from "./reading/reading-desk.ts";
export { ReadingPool } from "./reading/reading-pool.ts";
export { startImports } from "./import/start-imports.ts";
export { isNear, isPhrase, wordConditions } from "./search/found-words.ts";
export { comparableForm } from "./search/comparable-form.ts";
export { gramsOf, passageGrams, requiredOf } from "./search/search-terms.ts";
export { openPhrasingService } from "./ask/phrasing-service.ts";
export { RENDER_JOB } from "./original/render-job.ts";
export { INDEX_JOB } from "./search/index-document.ts";

/** What the room stands on; without a way to draw them, originals are shown as browsers can. */
type DocumentsParts = ReadJobParts & AskParts & Partial<Pick<RenderJobParts, "renderFile" | "canRender">>;

/** 文件: originals, what was read from them, and the drafts in which people review it. */
export function documentsRoom(parts: DocumentsParts): Room {
  const { renderFile, canRender } = parts;
  const drawing = renderFile && canRender ? [renderJob({ ...parts, renderFile, canRender })] : [];
  return {
    name: "documents",
    routes: [...documentsRoutes, ...pageRoutes(new PagePainter()), ...searchRoutes(parts)],
    jobs: [readJob(parts), indexJob(parts), ...drawing],
  };
}
