import { BLOCKER_LEVEL_WORDS, DECISION_STATE_WORDS } from "@zhigang/domain/glossary";
import { isDecisionOpen, sayOverdue } from "@zhigang/domain/supervision";
import type { AgendaReason } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { listOpenBlockerRows } from "../blocker/blocker-store.ts";
import { grouped } from "../grouped.ts";
import { listItemRows, listItemRowsOf } from "../item/item-store.ts";
import { dayOf } from "../item/item-view.ts";
import { listLitItemRows } from "../light/lit-item-store.ts";
import { loadFollowed } from "./followed-decisions.ts";

/** What an agenda is drawn up for: the items of one plan, or of all. */
export interface AgendaScope {
  readonly planId: string | null;
}

/** Why an item, or a decision without an item, should be spoken of. */
export interface AgendaCause {
  readonly itemId: string | null;
  readonly decisionId: string | null;
  readonly reason: AgendaReason;
}

/** Something that puts points on an agenda. */
type AgendaSource = (call: Call, scope: AgendaScope) => Promise<readonly AgendaCause[]>;

/** So many of each kind at most; an agenda does not grow longer than people can speak of. */
const MOST_OF_A_KIND = 100;
const CITY = { of: "city" } as const;

/** 亮红灯, with the sentence of the light. */
const redItems: AgendaSource = async ({ tx }, { planId }) => {
  const filter = { colour: "red", scope: CITY, ...(planId !== null && { planId }) } as const;
  const lit = await listLitItemRows(tx, filter, null, MOST_OF_A_KIND);
  return lit.map(({ item, light }) => causeOf(item.id, { kind: "red", ...light.because }));
};

/** 逾期, with the days past. */
const overdueItems: AgendaSource = async (call, { planId }) => {
  const today = dayOf(call);
  const filter = { overdueOn: today, scope: CITY, ...(planId !== null && { planId }) };
  const rows = await listItemRows(call.tx, filter, null, MOST_OF_A_KIND);
  return rows.flatMap(({ id, dueOn }) => (dueOn === null ? [] : [causeOf(id, sayOverdue(dueOn, today))]));
};

/** 有问题待解决, with what is blocked, who is to solve it and by when. */
const blockedItems: AgendaSource = async ({ tx }, { planId }) => {
  const blockers = await listOpenBlockerRows(tx, {});
  const items = new Map(
    (await listItemRowsOf(tx, [...new Set(blockers.map(({ itemId }) => itemId))])).map((row) => [row.id, row]),
  );
  const meant = blockers.filter(({ itemId }) => planId === null || items.get(itemId)?.planId === planId);
  const names = await findDepartmentNames(
    tx,
    meant.flatMap(({ ownerId }) => ownerId ?? []),
  );
  return meant.slice(0, MOST_OF_A_KIND).map(({ itemId, title, level, ownerId, solveBy }) => {
    const owner = names.get(ownerId ?? "");
    const words = BLOCKER_LEVEL_WORDS[level];
    const zh = `问题：${title}（${words.zh}，${owner ?? "未定解决单位"}，须于${solveBy}前解决）。`;
    const en = `Problem: ${title} (${words.en}, ${owner ?? "nobody named yet"}, to be solved by ${solveBy}).`;
    return causeOf(itemId, { kind: "blocked", zh, en });
  });
};

/** 上次议定事项回访: what earlier meetings decided and is not carried out. */
const openDecisions: AgendaSource = async (call, { planId }) => {
  const open = (await loadFollowed(call, { planId })).filter(({ followed }) => isDecisionOpen(followed.state));
  return open.map(({ followed, standingItemId }) => {
    const { decisionId, meetsOn, meetingTitle, words, state } = followed;
    const stands = DECISION_STATE_WORDS[state];
    const zh = `${meetsOn}“${meetingTitle}”议定：${words}（${stands.zh}）`;
    const en = `“${meetingTitle}” of ${meetsOn} decided: ${words} (${stands.en})`;
    const about = standingItemId === null ? { itemId: null, decisionId } : { itemId: standingItemId, decisionId: null };
    return { ...about, reason: { kind: "follow_up", zh, en } };
  });
};

const AGENDA_SOURCES: readonly AgendaSource[] = [redItems, overdueItems, blockedItems, openDecisions];

/** Everything that should be spoken of, each matter once with all its reasons. */
export async function loadCauses(call: Call, scope: AgendaScope): Promise<ReadonlyMap<string, AgendaCause[]>> {
  const causes: AgendaCause[] = [];
  for (const source of AGENDA_SOURCES) causes.push(...(await source(call, scope)));
  return grouped(causes, keyOf);
}

/** By what points of an agenda are told apart: their item, or their decision where it has none. */
export function keyOf({ itemId, decisionId }: Pick<AgendaCause, "itemId" | "decisionId">): string {
  return itemId ?? decisionId ?? "";
}

function causeOf(itemId: string, reason: AgendaReason): AgendaCause {
  return { itemId, decisionId: null, reason };
}
