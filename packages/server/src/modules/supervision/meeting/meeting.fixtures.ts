import type { MeetingDetail } from "@zhigang/contract/supervision";
import { PUBLISHED_RULE_SETS } from "@zhigang/domain/supervision";
import type { Tx } from "../../../platform/database/database.ts";
import { createRuleSet } from "../rule-set/draft-rule-set.ts";
import { putRuleVersionInForce } from "../rule-set/put-rule-version-in-force.ts";
import { callOf } from "../supervision.fixtures.ts";
import type { Cast } from "../supervision.fixtures.ts";
import { conveneMeeting, holdMeeting } from "./act-on-meeting.ts";
import { draftMeeting } from "./draft-meeting.ts";
import { addMeetingDecision } from "./write-minutes.ts";

/** Red once the due day is past. */
export async function redWhenOverdue(tx: Tx, cast: Cast): Promise<void> {
  const published = PUBLISHED_RULE_SETS.find(({ name }) => name === "xian-days-to-due");
  if (!published) throw new Error("the published set has changed");
  const [yellow] = published.levels;
  if (!yellow) throw new Error("the published set has no levels");
  const green = { ...yellow, colour: "green" as const, low: 3, lowClosed: false, high: null, because: "三天以上" };
  const levels = [green, ...published.levels].map((level) => ({ ...level, causeExempt: true, peer: null }));
  const content = { ...published, missing: "grey" as const, notDue: "grey" as const, levels };
  const { id } = await createRuleSet(callOf(tx, cast.office), { content, note: "" });
  await putRuleVersionInForce(callOf(tx, cast.office), id, { inForceFrom: "2026-03-02", reason: "启用" });
}

/** A meeting in preparation, called to the lead of the cast. */
export function aMeeting(
  tx: Tx,
  cast: Cast,
  wish: { readonly day?: string; readonly meetsOn?: string; readonly departmentIds?: string[] } = {},
): Promise<MeetingDetail> {
  const { day = "2026-03-10", meetsOn = day, departmentIds = [cast.leadId] } = wish;
  return draftMeeting(callOf(tx, cast.office, day), {
    title: "三月重点任务调度会",
    meetsOn,
    startsAt: "15:00",
    place: "市政府第二会议室",
    chair: "分管副市长",
    departmentIds,
    planId: null,
  });
}

/** The same, called and held on one day. */
export async function aHeldMeeting(tx: Tx, cast: Cast, day = "2026-03-10"): Promise<MeetingDetail> {
  const { id } = await aMeeting(tx, cast, { day });
  const call = callOf(tx, cast.office, day);
  await conveneMeeting(call, id);
  return holdMeeting(call, id);
}

type Written = Parameters<typeof addMeetingDecision>[2];

/** A decision that the lead of the cast carries out, unless said otherwise. */
export function aDecision(cast: Cast, change: Partial<Written> = {}): Written {
  return {
    words: "市交通运输局三月底前完成堆场道路改造。",
    pointId: null,
    duties: [{ departmentId: cast.leadId, role: "lead" }],
    dueOn: null,
    limit: null,
    outcome: "item",
    itemId: null,
    ...change,
  };
}
