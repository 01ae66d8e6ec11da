import type { QueryOf } from "@zhigang/contract/http";
import type { Page } from "@zhigang/contract/paging";
import type { Consequence, ConsequenceDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import { consequenceActionsOpenTo } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { decodeKeys, pageFrom } from "../../../platform/http/cursor.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { dayOf } from "../item/item-view.ts";
import type { DepartmentNames } from "../item/item-view.ts";
import { consequencePartiesOf, consequenceScopeOf, getSeenConsequence } from "./consequence-scope.ts";
import { listConsequenceActRows, listConsequenceRows } from "./consequence-store.ts";
import type { ConsequenceRow } from "./consequence-store.ts";

const DEFAULT_LIMIT = 50;

/** 督查结果运用: one page, the latest first. */
export async function listConsequences(
  call: Call,
  { cursor, limit = DEFAULT_LIMIT, ...filter }: QueryOf<(typeof supervisionEndpoints)["listConsequences"]>,
): Promise<Page<Consequence>> {
  const after = cursor === undefined ? null : decodeKeys(cursor, ["timestamptz", "uuid"]);
  const rows = await listConsequenceRows(call.tx, filter, consequenceScopeOf(call.actor), { after, limit });
  const names = await findDepartmentNames(
    call.tx,
    rows.map(({ departmentId }) => departmentId),
  );
  return pageFrom(
    rows,
    limit,
    ({ draftedAt, id }) => [draftedAt.toISOString(), id],
    (row) => presentConsequence(call, row, names),
  );
}

/** One proposal with the facts it cites, what the unit said, and every act. */
export async function getConsequence(call: Call, id: string): Promise<ConsequenceDetail> {
  const row = await getSeenConsequence(call, id);
  const names = await findDepartmentNames(call.tx, [row.departmentId]);
  const acts = await listConsequenceActRows(call.tx, id);
  const { body, facts, statementNote, statement, statedAt, statedBy, decisionReason } = row;
  return {
    ...presentConsequence(call, row, names),
    body,
    facts: facts.map((fact) => ({ ...fact })),
    statementNote,
    statement,
    statedAt: statedAt?.toISOString() ?? null,
    statedBy,
    decisionReason,
    acts: acts.map(({ number, kind, at, actorName, reason }) => ({
      number,
      kind,
      at: at.toISOString(),
      actorName,
      reason,
    })),
  };
}

function presentConsequence(call: Call, row: ConsequenceRow, names: DepartmentNames): Consequence {
  const { id, number, kind, status, departmentId, source, sourceId, sourceTitle, title, version } = row;
  const { draftedBy, statementBy, decidedBy, documentId } = row;
  return {
    id,
    number,
    kind,
    status,
    departmentId,
    departmentName: names.get(departmentId) ?? "",
    source,
    sourceId,
    sourceTitle,
    title,
    draftedAt: row.draftedAt.toISOString(),
    draftedBy,
    statementBy,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedBy,
    documentId,
    myActions: [...consequenceActionsOpenTo(row, consequencePartiesOf(call.actor, row), dayOf(call))],
    version,
  };
}
