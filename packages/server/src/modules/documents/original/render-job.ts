import type { Clock } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { JobDefinition } from "../../../platform/jobs/jobs.ts";
import { getFileBytes } from "../import/file-store.ts";
import { RENDERED_FORMATS } from "./original-kind.ts";
import { listUnrendered, putRendition } from "./rendition-store.ts";

/** The name of the job that keeps how office files look. */
export const RENDER_JOB = "documents.render-originals";

/** Makes a PDF of an office file; null where this file cannot be drawn. */
export type RenderFile = (bytes: Uint8Array, fileName: string) => Promise<Buffer | null>;

/** What the job stands on. */
export interface RenderJobParts {
  readonly db: Tx;
  readonly clock: Clock;
  readonly renderFile: RenderFile;
  /** Whether this machine has the program; asked each time, for it may be installed later. */
  readonly canRender: () => Promise<boolean>;
}

const AT_A_TIME = 20;

/** Each minute, the office files read since then are drawn, one after another. */
export function renderJob(parts: RenderJobParts): JobDefinition {
  return {
    name: RENDER_JOB,
    concurrency: 1,
    retryLimit: 0,
    schedule: "* * * * *",
    handle: () => renderOriginals(parts),
  };
}

/** Keeps how each file looks; one that cannot be drawn is remembered so, and shown another way. */
export async function renderOriginals({ db, clock, renderFile, canRender }: RenderJobParts): Promise<void> {
  if (!(await canRender())) return;
  for (const { fileId, fileName } of await listUnrendered(db, [...RENDERED_FORMATS], AT_A_TIME)) {
    const content = await renderFile(await getFileBytes(db, fileId), fileName);
    await putRendition(db, { fileId, content, createdAt: clock.now() });
  }
}
