import type { Actor } from "@zhigang/domain/identity";
import { BLOCKER_LEVELS, BLOCKER_STATUSES, blockerWaitsFor } from "@zhigang/domain/supervision";
import type { BlockerLevel, BlockerParty, BlockerStatus } from "@zhigang/domain/supervision";
import type { BlockerRow, BlockerTurn } from "./blocker-store.ts";

/** In which parts somebody stands to a blocker. Who leads the item now speaks for the department that raised it, too. */
export function blockerPartiesOf(
  actor: Actor,
  blocker: Pick<BlockerRow, "raisedById" | "ownerId" | "level" | "leadDepartmentIds">,
): BlockerParty[] {
  const own = isOfUnit(actor) ? actor.departmentId : null;
  const raisers: readonly string[] = [blocker.raisedById, ...blocker.leadDepartmentIds];
  return [
    ...(own !== null && raisers.includes(own) ? (["raiser"] as const) : []),
    ...(own !== null && own === blocker.ownerId ? (["owner"] as const) : []),
    ...(actor.roles.includes("supervision_office") ? (["office"] as const) : []),
    ...(holdsLevel(actor, blocker.level) ? (["holder"] as const) : []),
  ];
}

/** When a blocker waits for this person. */
export function blockerTurnsOf(actor: Actor): readonly BlockerTurn[] {
  const { departmentId, roles } = actor;
  const asked = { statuses: BLOCKER_STATUSES, isAsked: true } as const;
  const unit = (side: "owner" | "raiser", turn: BlockerTurn): BlockerTurn[] =>
    departmentId === null || !isOfUnit(actor) ? [] : [{ ...turn, as: { side, departmentId } }];
  return BLOCKER_LEVELS.flatMap((level) => [
    ...unit("owner", { statuses: waitingFor("owner", level), level }),
    ...unit("raiser", { statuses: waitingFor("raiser", level), level }),
    ...(roles.includes("supervision_office") ? [{ statuses: waitingFor("office", level), level }] : []),
    ...(holdsLevel(actor, level) ? [{ statuses: waitingFor("holder", level), level }] : []),
  ]).concat(unit("raiser", asked), roles.includes("supervision_office") ? [asked] : []);
}

function waitingFor(party: BlockerParty, level: BlockerLevel): BlockerStatus[] {
  return BLOCKER_STATUSES.filter((status) =>
    blockerWaitsFor({ status, level, escalationAskedOn: null }).includes(party),
  );
}

/** The office holds its own level and those that are the departments' own; the leader's is the leader's. */
function holdsLevel({ roles }: Actor, level: BlockerLevel): boolean {
  return roles.includes(level === "leader" ? "leader" : "supervision_office");
}

function isOfUnit({ roles }: Actor): boolean {
  return roles.includes("liaison") || roles.includes("department_head");
}
