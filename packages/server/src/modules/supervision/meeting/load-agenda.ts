import type { AgendaPoint, FollowedDecision } from "@zhigang/contract/supervision";
import { isDecisionOpen } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { grouped } from "../grouped.ts";
import { itemScopeOf } from "../item/item-scope.ts";
import { listSeenIds } from "../item/seen-item-store.ts";
import { keyOf, loadCauses } from "./agenda-sources.ts";
import type { AgendaCause } from "./agenda-sources.ts";
import { listPointRows } from "./agenda-store.ts";
import type { AgendaPointRow } from "./agenda-store.ts";
import { loadFollowed } from "./followed-decisions.ts";
import type { MeetingRow } from "./meeting-store.ts";
import { loadSpokenItems } from "./spoken-items.ts";
import type { Spoken } from "./spoken-items.ts";

/** 议程: as it was frozen when the meeting was held, before that as things stand now. */
export async function loadAgenda(call: Call, meeting: MeetingRow): Promise<AgendaPoint[]> {
  const points = meeting.agenda === null ? await drawUpAgenda(call, meeting) : [...meeting.agenda];
  const itemIds = points.flatMap(({ itemId }) => itemId ?? []);
  const scope = itemScopeOf(call.actor);
  const seen = await listSeenIds(call.tx, scope, itemIds);
  // What the office left out is its own and the leaders' to know.
  const shown = scope.of === "city" ? points : points.filter(({ isDropped }) => !isDropped);
  return shown.map((point) => (point.itemId === null || seen.has(point.itemId) ? point : titleOnly(point)));
}

/** Of items that somebody has nothing to do with, they read on the agenda what the notice of the meeting says: the title. */
function titleOnly(point: AgendaPoint): AgendaPoint {
  return { ...point, itemId: null, item: null, light: null, reasons: [], followed: [] };
}

/** The agenda as things stand now, for readers of the whole city. */
export async function drawUpAgenda(call: Call, { id, planId }: MeetingRow): Promise<AgendaPoint[]> {
  const rows = await listPointRows(call.tx, id);
  const causes = await loadCauses(call, { planId });
  const items = await loadSpokenItems(
    call,
    rows.flatMap(({ itemId }) => itemId ?? []),
  );
  const own = await loadFollowed(call, { ids: rows.flatMap(({ decisionId }) => decisionId ?? []) });
  const open = (await loadFollowed(call, { planId })).filter(({ followed }) => isDecisionOpen(followed.state));
  const byItem = grouped(open, ({ standingItemId }) => standingItemId);
  const byId = new Map(own.map(({ followed }) => [followed.decisionId, followed]));
  return rows.map((row) => {
    const decided = byId.get(row.decisionId ?? "");
    const onItem = row.itemId === null ? [] : (byItem.get(row.itemId) ?? []);
    const followed = decided ? [decided] : onItem.map((one) => one.followed);
    return pointOf(row, { spoken: items.get(row.itemId ?? ""), causes: causes.get(keyOf(row)) ?? [], followed });
  });
}

interface Matter {
  readonly spoken: Spoken | undefined;
  readonly causes: readonly AgendaCause[];
  readonly followed: readonly FollowedDecision[];
}

function pointOf(row: AgendaPointRow, { spoken, causes, followed }: Matter): AgendaPoint {
  return {
    id: row.id,
    title: row.topic ?? spoken?.item.title ?? followed[0]?.words ?? "",
    itemId: row.itemId,
    item: spoken?.item ?? null,
    light: spoken?.light ?? null,
    reasons: causes.map(({ reason }) => reason),
    followed: [...followed],
    isByHand: row.isByHand,
    isDropped: row.isDropped,
    dropReason: row.dropReason,
  };
}
