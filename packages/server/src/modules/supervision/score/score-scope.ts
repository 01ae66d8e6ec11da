import type { Actor } from "@zhigang/domain/identity";
import type { ScoreParty } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { getCardRow } from "./score-store.ts";
import type { ScoreCardRow } from "./score-store.ts";

/** Whether somebody sees the cards of all units; a unit sees its own, and no places. */
export function seesAllScores({ roles }: Actor): boolean {
  return roles.some((role) => role === "supervision_office" || role === "leader" || role === "plan_office");
}

/** The card, locked when it is to be changed; one that the reader does not see is not found. */
export async function getSeenCard({ tx, actor }: Call, id: string, use: "read" | "change"): Promise<ScoreCardRow> {
  const row = await getCardRow(tx, id, use);
  if (!seesAllScores(actor) && row.departmentId !== actor.departmentId) {
    throw new AppError("supervision.score_card_not_found", { id });
  }
  return row;
}

/** In which parts somebody stands to a card; whoever belongs to the scored unit decides on no appeal of it. */
export function scorePartiesOf({ roles, departmentId }: Actor, card: Pick<ScoreCardRow, "departmentId">): ScoreParty[] {
  const isOwn = departmentId === card.departmentId;
  const isHead = roles.includes("department_head");
  const [isOffice, isLeader] = [roles.includes("supervision_office"), roles.includes("leader")];
  const parts: readonly (readonly [ScoreParty, boolean])[] = [
    ["unit", isOwn && (isHead || roles.includes("liaison"))],
    ["unit_head", isOwn && isHead],
    ["office", isOffice],
    ["leader", isLeader],
    ["decider", !isOwn && (isOffice || isLeader)],
  ];
  return parts.flatMap(([party, isOne]) => (isOne ? [party] : []));
}
