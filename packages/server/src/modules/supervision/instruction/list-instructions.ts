import type { AnswerOf, QueryOf } from "@zhigang/contract/http";
import type { Page } from "@zhigang/contract/paging";
import type { Instruction, supervisionEndpoints } from "@zhigang/contract/supervision";
import { INSTRUCTION_VIEWS } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { decodeKeys, pageFrom } from "../../../platform/http/cursor.ts";
import { findRecipients, listAccountIds } from "../../identity/index.ts";
import { instructionScopeOf } from "./instruction-scope.ts";
import { countInstructionRows, listInstructionRows } from "./instruction-store.ts";
import { loadInstructionContext, presentInstruction } from "./instruction-view.ts";

const DEFAULT_LIMIT = 50;

/** 领导批示: one page, the latest first. */
export async function listInstructions(
  call: Call,
  query: QueryOf<(typeof supervisionEndpoints)["listInstructions"]>,
): Promise<Page<Instruction>> {
  const { cursor, limit = DEFAULT_LIMIT, ...filter } = query;
  const after = cursor === undefined ? null : decodeKeys(cursor, ["timestamptz", "uuid"]);
  const rows = await listInstructionRows(call.tx, instructionScopeOf(call.actor), filter, after, limit);
  const context = await loadInstructionContext(call.tx, rows);
  return pageFrom(
    rows,
    limit,
    ({ registeredAt, id }) => [registeredAt.toISOString(), id],
    (row) => presentInstruction(call, row, context),
  );
}

/** How many instructions wait for what. */
export async function countInstructions({
  tx,
  actor,
}: Call): Promise<AnswerOf<(typeof supervisionEndpoints)["countInstructions"]>> {
  const counts = await countInstructionRows(tx, instructionScopeOf(actor), INSTRUCTION_VIEWS);
  return { counts: INSTRUCTION_VIEWS.map((view, place) => ({ view, count: counts[place] ?? 0 })) };
}

/** The leaders who have an account, by name; one who registers sees himself alone. */
export async function listInstructionLeaders({
  tx,
  actor,
}: Call): Promise<AnswerOf<(typeof supervisionEndpoints)["listInstructionLeaders"]>> {
  const ids = await listAccountIds(tx, { role: "leader" });
  const isOffice = actor.roles.includes("supervision_office");
  const people = await findRecipients(
    tx,
    ids.filter((id) => isOffice || id === actor.accountId),
  );
  return { items: [...people.values()].map(({ id, name }) => ({ accountId: id, name })) };
}
