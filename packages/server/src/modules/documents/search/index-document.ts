import type { OutlineSection, ShownBlock } from "@zhigang/contract/documents";
import { calendarDateOf } from "@zhigang/domain/values";
import type { Clock } from "../../../platform/clock.ts";
import { withTransaction } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { JobDefinition } from "../../../platform/jobs/jobs.ts";
import { FORM_VERSION } from "./comparable-form.ts";
import { findPaper, listUnindexedIds, putPassages } from "./passage-store.ts";
import { passagesOf } from "./passages-of.ts";

/** The name of the job that makes papers findable which were read before, or in an older form. */
export const INDEX_JOB = "documents.index-passages";
const AT_ONCE = 20;

/** Makes the words of a paper findable; done again it changes nothing. */
export async function indexDocument(tx: Tx, id: string, now: Date): Promise<void> {
  const paper = await findPaper(tx, id);
  if (!paper) return;
  const passages = passagesOf({
    ...paper,
    blocks: paper.blocks as ShownBlock[],
    sections: paper.sections as OutlineSection[],
  });
  const newness = paper.issuedOn ?? calendarDateOf(paper.createdAt);
  await putPassages(tx, { id, newness, formVersion: FORM_VERSION, now }, passages);
}

/** Indexes whatever is not indexed yet, paper by paper, each in a transaction of its own. */
export function indexJob({ db, clock }: { readonly db: Tx; readonly clock: Clock }): JobDefinition {
  return {
    name: INDEX_JOB,
    concurrency: 1,
    retryLimit: 2,
    schedule: "*/5 * * * *",
    async handle() {
      for (let ids = await next(db); ids.length > 0; ids = await next(db)) {
        for (const id of ids) await withTransaction(db, (tx) => indexDocument(tx, id, clock.now()));
      }
    },
  };
}

function next(db: Tx): Promise<string[]> {
  return listUnindexedIds(db, FORM_VERSION, AT_ONCE);
}
