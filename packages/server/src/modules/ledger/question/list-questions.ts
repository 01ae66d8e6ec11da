import type { LedgerQuestion } from "@zhigang/contract/ledger";
import type { Page } from "@zhigang/contract/paging";
import type { Call } from "../../../platform/call.ts";
import { pageFrom } from "../../../platform/http/cursor.ts";
import { keysetOf } from "../keyset.ts";
import { listQuestionRows, QUESTION_COLUMNS } from "./question-store.ts";
import type { QuestionFilter } from "./question-store.ts";
import { presentQuestion } from "./question-view.ts";

const DEFAULT_LIMIT = 50;

/** 疑问清单: what the plans leave open, in the order of their texts. */
export async function listQuestions(
  call: Call,
  query: QuestionFilter & { cursor?: string; limit?: number },
): Promise<Page<LedgerQuestion>> {
  const { cursor, limit = DEFAULT_LIMIT, ...filter } = query;
  const rows = await listQuestionRows(call.tx, filter, keysetOf(QUESTION_COLUMNS, "ascending", cursor), limit);
  return pageFrom(
    rows,
    limit,
    (row) => [row.planId, row.position, row.id],
    (row) => presentQuestion(row, row),
  );
}
