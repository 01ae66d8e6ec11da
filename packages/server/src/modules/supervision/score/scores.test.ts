import type { NewStatement, ScoreRoundDetail } from "@zhigang/contract/supervision";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { newId } from "../../../platform/ids.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { aPassedReport } from "../bulletin/bulletin.fixtures.ts";
import { actOnItem } from "../item/act-on-item.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import type { Cast } from "../supervision.fixtures.ts";
import { actOnScoreCard } from "./act-on-score-card.ts";
import { draftScoreRound } from "./draft-score-round.ts";
import { replayScoreRound } from "./replay-score-round.ts";
import { getScoreCard, simulateCard } from "./score-card-view.ts";
import { listScoreForms } from "./score-form-view.ts";
import { getScoreRound, listScoreRounds } from "./score-round-view.ts";
import { adoptScoreRound, finishScoreRound } from "./settle-score-round.ts";

const tx = useTx();

const DAYS = { from: "2026-01-01", cutOffOn: "2026-04-30", selfScoreBy: "2026-05-20" } as const;
const state = (kind: NewStatement["kind"], rest: Partial<NewStatement> = {}): NewStatement => ({
  kind,
  itemId: null,
  eventId: null,
  value: null,
  reason: "据会议签到表",
  ...rest,
});
const APPRAISED = state("appraisal", { value: "18" });

/** A month's report that was never handed in, opened with its period. */
async function aMissedReport(itemId: string, departmentId: string, period: string, lateUntil: string) {
  const [periodId, id] = [newId(), newId()];
  const [from, to] = [`${period}-01`, `${period}-28`];
  await sql`insert into supervision.report_period (id, plan_id, period, period_from, period_to, opens_on, closes_on, late_until, source, opened_at)
    values (${periodId}, null, ${`${period}-x`}, ${from}, ${to}, ${from}, ${to}, ${lateUntil}, '设定', ${`${from}T02:00:00Z`})`.execute(
    tx(),
  );
  await sql`insert into supervision.report (id, item_id, period_id, department_id, period, period_from, period_to, status, since, opened_at)
    values (${id}, ${itemId}, ${periodId}, ${departmentId}, ${period}, ${from}, ${to}, 'draft', now(), ${`${from}T02:00:00Z`})`.execute(
    tx(),
  );
  return { id, periodId };
}

/** A light of a colour that stood from a day to a day. */
async function aLight(itemId: string, colour: string, from: string, to: string | null) {
  const ruleSetId = newId();
  await sql`insert into supervision.rule_set (id, name, created_at, created_by) values (${ruleSetId}, ${`set-${ruleSetId}`}, now(), '督查室')`.execute(
    tx(),
  );
  await sql`insert into supervision.rule_version (rule_set_id, number, status, content, note, drafted_at, drafted_by)
    values (${ruleSetId}, 1, 'drafted', '{}', '', now(), '督查室')`.execute(tx());
  await sql`insert into supervision.light (item_id, rule_set_id, number, rule_number, cut_off_on, known_at, ended_at, state, colour, because)
    values (${itemId}, ${ruleSetId}, 1, 1, ${from}, ${`${from}T02:00:00Z`}, ${to === null ? null : `${to}T02:00:00Z`}, 'lit', ${colour}, '{"zh":"黄","en":"yellow"}')`.execute(
    tx(),
  );
}

const office = (cast: Cast, day = "2026-05-06") => callOf(tx(), cast.office, day);

async function aRound(
  cast: Cast,
  form: "deductions" | "lights" | "completion" = "deductions",
): Promise<ScoreRoundDetail> {
  return draftScoreRound(office(cast), { title: "2026年前四月考核", form, ...DAYS });
}

async function theCard(cast: Cast, round: ScoreRoundDetail) {
  const rows = round.groups.flatMap((group) => group.rows.map(({ card }) => card));
  const card = rows.find(({ departmentId }) => departmentId === cast.leadId);
  if (!card) throw new Error("no card of the lead");
  return card;
}

/** A round with one unit, brought to its adoption on 3 June 2026. */
async function anAdoptedRound(cast: Cast) {
  await anItem(tx(), cast, { status: "handled" });
  const round = await aRound(cast);
  const card = await theCard(cast, round);
  await actOnScoreCard(callOf(tx(), cast.liaison, "2026-05-08", { version: 1 }), card.id, "self_score", {
    statements: [],
  });
  await actOnScoreCard(callOf(tx(), cast.office, "2026-05-21", { version: 2 }), card.id, "review", {
    statements: [APPRAISED],
  });
  return { card, round: await adoptScoreRound(callOf(tx(), cast.leader, "2026-06-03"), round.id) };
}

describe("冻结评分依据", () => {
  test("what the ledger says at the cut-off is frozen with its events; what comes later changes nothing", async () => {
    const cast = await aCast(tx());
    const item = await anItem(tx(), cast, { status: "acknowledged" });
    const missed = await aMissedReport(item.id, cast.leadId, "2026-03", "2026-04-10");
    await aPassedReport(tx(), item.id, cast.leadId, "2026-04", "60", "2026-04-29");
    await aPassedReport(tx(), item.id, cast.leadId, "2026-05", "90", "2026-05-04");
    const card = await theCard(cast, await aRound(cast));

    const before = await getScoreCard(office(cast), card.id);
    expect(before.facts.map(({ kind, on, id }) => [kind, on, id])).toEqual([
      ["plan_missing", "2026-03-02", `act:${item.id}#3/plan`],
      ["stages_missing", "2026-03-02", `act:${item.id}#3/stages`],
      ["report_missed", "2026-04-10", `report:${missed.id}`],
    ]);
    expect(before.frozenItems).toMatchObject([{ itemId: item.id, actual: "60", isSupport: false, weight: "1" }]);
    expect(before.frozenScore).toMatchObject({ exact: "85", open: [{ kind: "appraisal", itemId: null }] });

    await sql`update supervision.report set handed_in_on = '2026-05-05' where id = ${missed.id}`.execute(tx());
    await actOnItem(callOf(tx(), cast.liaison, "2026-05-05"), item.id, "break_down", { breakdown: "补报方案" });
    expect(await getScoreCard(office(cast, "2026-05-06"), card.id)).toEqual(before);
  });

  test("the exception of a unit keeps a report from being missed", async () => {
    const cast = await aCast(tx());
    const item = await anItem(tx(), cast, { status: "handled" });
    const { periodId } = await aMissedReport(item.id, cast.leadId, "2026-03", "2026-04-10");
    await sql`insert into supervision.report_exception (id, period_id, department_id, closes_on, reason, approved_at, approved_by, approved_by_name)
      values (${newId()}, ${periodId}, ${cast.leadId}, '2026-05-08', '台风', '2026-04-09T02:00:00Z', ${newId()}, '督查室')`.execute(
      tx(),
    );
    const card = await getScoreCard(office(cast), (await theCard(cast, await aRound(cast))).id);
    expect(card.facts.map(({ kind }) => kind)).toEqual(["stages_missing"]);
  });

  test("lights are taken at the ends of months: two yellows are a point, a red that was over by then is none", async () => {
    const cast = await aCast(tx());
    const item = await anItem(tx(), cast, { status: "handled" });
    await aLight(item.id, "yellow", "2026-03-20", null);
    await aLight(item.id, "red", "2026-04-02", "2026-04-20");
    const card = await getScoreCard(office(cast), (await theCard(cast, await aRound(cast, "lights"))).id);
    const lights = card.facts.filter(({ source }) => source === "light");
    expect(lights.map(({ kind, on }) => [kind, on])).toEqual([
      ["light_yellow", "2026-03-31"],
      ["light_yellow", "2026-04-30"],
    ]);
    expect(card.frozenScore.points[1]).toMatchObject({ ruleId: "B1", exact: "-1", itemId: item.id });
    expect(card.frozenScore.points[1]?.cites.map(({ on }) => on)).toEqual(["2026-03-31", "2026-04-30"]);
  });

  test.each([
    [{ cutOffOn: "2026-05-06" }, "supervision.score_cut_off_future"],
    [{ from: "2026-05-01" }, "supervision.score_days_reversed"],
    [{ selfScoreBy: "2026-05-06" }, "supervision.score_days_reversed"],
    [{}, "supervision.score_without_units"],
  ])("%j is refused: %s", async (days, code) => {
    const cast = await aCast(tx());
    const input = { title: "考核", form: "deductions", ...DAYS, ...days } as const;
    await expect(draftScoreRound(office(cast), input)).rejects.toMatchObject({ code });
  });

  test("every form says its rules and its source", async () => {
    const { items } = await listScoreForms(office(await aCast(tx())));
    expect(items.map(({ kind }) => kind)).toEqual(["deductions", "lights", "completion", "grades"]);
    for (const form of items) expect([form.source === "", form.rules.length === 0]).toEqual([false, false]);
  });
});

describe("自评、审核、采用", () => {
  test("a unit sees its own card without a place, and no other unit's", async () => {
    const [cast, other] = [await aCast(tx()), await aCast(tx(), "市商务局")];
    await anItem(tx(), cast, { status: "handled" });
    await anItem(tx(), other, { status: "handled", title: "举办招商大会" });
    const round = await aRound(cast);
    expect(round).toMatchObject({ cards: 2, isRanked: true });
    expect(round.groups[0]?.rows.map(({ place, isTied }) => [place, isTied])).toEqual([
      [1, true],
      [1, true],
    ]);
    const own = await getScoreRound(callOf(tx(), cast.liaison, "2026-05-07"), round.id);
    expect(own.groups.flatMap(({ rows }) => rows.map(({ card, place }) => [card.departmentId, place]))).toEqual([
      [cast.leadId, null],
    ]);
    const others = await theCard(other, round);
    await expect(getScoreCard(callOf(tx(), cast.head, "2026-05-07"), others.id)).rejects.toMatchObject({
      code: "supervision.score_card_not_found",
    });
    expect((await listScoreRounds(callOf(tx(), cast.head, "2026-05-07"))).items[0]).toMatchObject({ cards: 1 });
  });

  test("a unit states no appraisal of its own, and nothing that is not of its card", async () => {
    const cast = await aCast(tx());
    await anItem(tx(), cast, { status: "handled" });
    const card = await theCard(cast, await aRound(cast));
    const selfScore = (statements: NewStatement[]) =>
      actOnScoreCard(callOf(tx(), cast.liaison, "2026-05-08", { version: 1 }), card.id, "self_score", { statements });
    await expect(selfScore([APPRAISED])).rejects.toMatchObject({ code: "supervision.score_statement_foreign" });
    await expect(selfScore([state("set_aside", { eventId: "report:none" })])).rejects.toMatchObject({
      code: "supervision.score_statement_wrong",
    });
    await expect(selfScore([state("grade", { itemId: newId(), value: "A" })])).rejects.toMatchObject({
      code: "supervision.score_statement_wrong",
    });
  });

  test("a review waits for the self-score and for the appraisal; nothing is adopted before all is reviewed", async () => {
    const cast = await aCast(tx());
    await anItem(tx(), cast, { status: "handled" });
    const round = await aRound(cast);
    const card = await theCard(cast, round);
    const review = (day: string, statements: NewStatement[]) =>
      actOnScoreCard(callOf(tx(), cast.office, day, { version: 1 }), card.id, "review", { statements });
    await expect(review("2026-05-20", [APPRAISED])).rejects.toMatchObject({ code: "supervision.score_too_early" });
    await expect(review("2026-05-21", [])).rejects.toMatchObject({ code: "supervision.score_open" });
    await expect(adoptScoreRound(callOf(tx(), cast.leader, "2026-05-21"), round.id)).rejects.toMatchObject({
      code: "supervision.score_not_all_reviewed",
    });
    const absent = [APPRAISED, state("meeting_missed"), state("meeting_missed")];
    const reviewed = await review("2026-05-21", absent);
    expect(reviewed).toMatchObject({ status: "reviewed", shown: "83.00", stages: [{ stage: "review" }] });
  });

  test("what moved under somebody's hands is refused", async () => {
    const cast = await aCast(tx());
    await anItem(tx(), cast, { status: "handled" });
    const card = await theCard(cast, await aRound(cast));
    const stale = callOf(tx(), cast.liaison, "2026-05-08", { version: 7 });
    await expect(actOnScoreCard(stale, card.id, "self_score", { statements: [] })).rejects.toMatchObject({
      code: "http.version_conflict",
    });
  });
});

describe("申诉 decree 733, Art. 16 and 17", () => {
  test("thirty days for the appeal, thirty for the decision, by others than those who made the score", async () => {
    const cast = await aCast(tx());
    const { card, round } = await anAdoptedRound(cast);
    expect(round).toMatchObject({ adoptedOn: "2026-06-03" });
    const adopted = await getScoreCard(callOf(tx(), cast.head, "2026-06-04"), card.id);
    expect(adopted).toMatchObject({ status: "adopted", appealBy: "2026-07-03", myActions: ["appeal"], shown: "93.00" });

    const appeal = (day: string) =>
      actOnScoreCard(callOf(tx(), cast.head, day, { version: 4 }), card.id, "appeal", { reason: "阶段目标已另文报送" });
    await expect(appeal("2026-07-04")).rejects.toMatchObject({ code: "supervision.score_appeal_late" });
    expect(await appeal("2026-07-03")).toMatchObject({ status: "appealed", decideBy: "2026-08-03" });

    const fact = adopted.facts.find(({ kind }) => kind === "stages_missing");
    const granted = {
      reason: "查证属实",
      statements: [APPRAISED, state("set_aside", { eventId: fact?.id ?? null, reason: "已另文报送" })],
    };
    for (const maker of [cast.office, cast.leader]) {
      const call = callOf(tx(), maker, "2026-07-10", { version: 5 });
      await expect(actOnScoreCard(call, card.id, "decide", granted)).rejects.toMatchObject({
        code: "supervision.score_own_work",
      });
    }
    const decided = await actOnScoreCard(
      callOf(tx(), cast.verifier, "2026-07-10", { version: 5 }),
      card.id,
      "decide",
      granted,
    );
    expect(decided).toMatchObject({ status: "decided", shown: "98.00" });
    expect(decided.stages.map(({ stage, score }) => [stage, score.shown])).toEqual([
      ["self_score", "95.00"],
      ["review", "93.00"],
      ["decide", "98.00"],
    ]);
    const final = await finishScoreRound(callOf(tx(), cast.office, "2026-07-11"), round.id);
    expect(final).toMatchObject({ cards: 1, settled: 1, mayFinish: false });
  });

  test("without an appeal a score is final once the days are over, not before", async () => {
    const cast = await aCast(tx());
    const { round } = await anAdoptedRound(cast);
    await expect(finishScoreRound(callOf(tx(), cast.office, "2026-07-03"), round.id)).rejects.toMatchObject({
      code: "supervision.score_nothing_to_finish",
    });
    expect(await finishScoreRound(callOf(tx(), cast.office, "2026-07-04"), round.id)).toMatchObject({ settled: 1 });
  });

  test("every step stands in the audit with its actor", async () => {
    const cast = await aCast(tx());
    const { card } = await anAdoptedRound(cast);
    const { rows } = await sql<{
      operation: string;
    }>`select operation from audit.entry where subject_id = ${card.id} order by recorded_at, id`.execute(tx());
    expect(rows.map(({ operation }) => operation)).toEqual([
      "supervision.score.self_score",
      "supervision.score.review",
      "supervision.score.adopt",
    ]);
  });
});

describe("重算 replay", () => {
  test("gives the same score, and tells when a kept score or a frozen input is not what it was", async () => {
    const cast = await aCast(tx());
    const { card, round } = await anAdoptedRound(cast);
    const replay = () => replayScoreRound(callOf(tx(), cast.office, "2029-01-01"), round.id);
    const first = await replay();
    expect(first).toMatchObject({
      isSame: true,
      scores: [
        { kept: "95", replayed: "95" },
        { kept: "93", replayed: "93" },
      ],
    });
    expect(await replay()).toEqual(first);

    await sql`update supervision.score_card set stages = jsonb_set(stages, '{1,score,exact}', '"99"') where id = ${card.id}`.execute(
      tx(),
    );
    expect(await replay()).toMatchObject({
      isSame: false,
      scores: [{ isSame: true }, { isSame: false, kept: "99", replayed: "93" }],
    });
    await sql`update supervision.score_card set inputs = inputs || ' ' where id = ${card.id}`.execute(tx());
    expect((await replay()).scores.map(({ isIntact }) => isIntact)).toEqual([false, false]);
  });

  test("a simulation says what one thing in time would have brought, and keeps nothing", async () => {
    const cast = await aCast(tx());
    await anItem(tx(), cast, { status: "acknowledged" });
    const card = await theCard(cast, await aRound(cast));
    const detail = await getScoreCard(office(cast), card.id);
    const [plan] = detail.facts;
    const simulated = await simulateCard(callOf(tx(), cast.liaison), card.id, {
      kind: "without_fact",
      factId: plan?.id ?? "",
    });
    expect(simulated).toMatchObject({ shown: "10.00", before: { shown: "85.00" }, after: { shown: "95.00" } });
    expect(await getScoreCard(office(cast), card.id)).toEqual(detail);
  });
});
