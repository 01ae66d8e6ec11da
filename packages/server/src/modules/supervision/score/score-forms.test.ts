import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { ScoreFormContent } from "@zhigang/contract/supervision";
import { useTx } from "../../../testing/use-tx.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import type { Cast } from "../supervision.fixtures.ts";
import { actOnScoreCard } from "./act-on-score-card.ts";
import { draftScoreRound } from "./draft-score-round.ts";
import { discardScoreFormDraft, draftScoreForm, putScoreFormInForce } from "./keep-score-forms.ts";
import { previewScoreForm } from "./preview-score-form.ts";
import { replayScoreRound } from "./replay-score-round.ts";
import { listScoreForms } from "./score-form-view.ts";
import { getScoreCard } from "./score-card-view.ts";
import { getScoreRound, listScoreRounds } from "./score-round-view.ts";
import { adoptScoreRound, discardScoreRound } from "./settle-score-round.ts";

const tx = useTx();
const office = (cast: Cast, day: string, version?: number) =>
  callOf(tx(), cast.office, day, version === undefined ? {} : { version });
const aRound = (cast: Cast, day: string, cutOffOn: string) =>
  draftScoreRound(office(cast, day), {
    title: "考核",
    form: "deductions",
    from: "2026-01-01",
    cutOffOn,
    selfScoreBy: "2026-12-30",
  });
const formOf = async (cast: Cast, day: string) => {
  const { items } = await listScoreForms(office(cast, day));
  const form = items.find(({ name }) => name === "deductions");
  if (!form) throw new Error("no form");
  return form;
};
/** The published deductions with ten points for a missing plan made thirty. */
const dearer = (content: ScoreFormContent, points: string): ScoreFormContent => {
  if (content.kind !== "deductions") throw new Error("another form");
  return { ...content, rules: content.rules.map((rule) => (rule.id === "A1" ? { ...rule, most: points } : rule)) };
};

describe("评分办法的版本", () => {
  test("the city's own version is drafted, tried on a frozen round and put in force; earlier rounds keep theirs", async () => {
    const cast = await aCast(tx());
    await anItem(tx(), cast, { status: "acknowledged" });
    const early = await aRound(cast, "2026-05-06", "2026-04-30");
    const { content, number, version } = await formOf(cast, "2026-05-06");
    expect(number).toBe(1);
    const leader = (day: string, seen: number) => callOf(tx(), cast.leader, day, { version: seen });

    const drafted = await draftScoreForm(office(cast, "2026-05-07", version), "deductions", {
      content: { ...dearer(content, "30"), source: "本市考核办法（政发〔2026〕5号）" },
      note: "实施方案缺失从重",
    });
    expect(drafted.versions).toMatchObject([{ number: 2, status: "drafted", note: "实施方案缺失从重", findings: [] }]);
    expect(drafted.content).toEqual(content);
    const preview = await previewScoreForm(office(cast, "2026-05-07"), "deductions", early.id);
    expect(preview.changed).toBe(1);
    expect(preview.units).toMatchObject([
      { before: "85.00", after: "65.00", difference: "-20.00", placeBefore: 1, placeAfter: 1, open: 1 },
    ]);

    const inForce = await putScoreFormInForce(leader("2026-05-08", drafted.version), "deductions", {
      inForceFrom: "2026-05-10",
      reason: "市政府常务会议",
    });
    expect(inForce.versions).toMatchObject([{ status: "in_force", inForceFrom: "2026-05-10" }]);
    expect((await formOf(cast, "2026-05-09")).number).toBe(1);
    const later = await aRound(cast, "2026-05-21", "2026-05-20");
    expect(later).toMatchObject({ formVersion: "2", formSource: "本市考核办法（政发〔2026〕5号）" });
    const before = await aRound(cast, "2026-05-21", "2026-05-09");
    expect([before.formVersion, (await getScoreRound(office(cast, "2026-05-21"), early.id)).formVersion]).toEqual([
      "1",
      "1",
    ]);
    const shown = later.groups.flatMap(({ rows }) => rows.map(({ card }) => card.shown));
    expect(shown).toEqual(["65.00"]);
    expect(await replayScoreRound(office(cast, "2026-05-21"), early.id)).toMatchObject({
      isSame: true,
      formVersion: "1",
    });
    const { rows } = await sql<{ operation: string }>`
      select operation from audit.entry where subject_id = 'deductions' order by recorded_at, id`.execute(tx());
    expect(rows.map(({ operation }) => operation)).toEqual([
      "supervision.score_form.edit",
      "supervision.score_form.put_in_force",
    ]);
  });

  test("what is unsound, of another kind, past, or moved under somebody's hands is refused", async () => {
    const cast = await aCast(tx());
    const { content, version } = await formOf(cast, "2026-05-06");
    const leader = (seen: number) => callOf(tx(), cast.leader, "2026-05-08", { version: seen });
    const ground = { inForceFrom: "2026-05-10", reason: "会议" };
    await expect(putScoreFormInForce(leader(version), "deductions", ground)).rejects.toMatchObject({
      code: "supervision.score_form_draft_missing",
    });
    await expect(
      draftScoreForm(office(cast, "2026-05-07", version), "lights", { content, note: "错" }),
    ).rejects.toMatchObject({ code: "supervision.score_form_kind" });
    const unsound = await draftScoreForm(office(cast, "2026-05-07", version), "deductions", {
      content: dearer(content, "5"),
      note: "笔误",
    });
    await expect(putScoreFormInForce(leader(unsound.version), "deductions", ground)).rejects.toMatchObject({
      code: "supervision.score_form_unsound",
      details: { count: 1 },
    });
    await expect(discardScoreFormDraft(office(cast, "2026-05-07", 99), "deductions")).rejects.toMatchObject({
      code: "http.version_conflict",
    });
    const sound = await draftScoreForm(office(cast, "2026-05-07", unsound.version), "deductions", {
      content,
      note: "改正",
    });
    await expect(
      putScoreFormInForce(leader(sound.version), "deductions", { ...ground, inForceFrom: "2026-05-07" }),
    ).rejects.toMatchObject({ code: "supervision.score_form_from_past" });
    const none = await discardScoreFormDraft(office(cast, "2026-05-08", sound.version), "deductions");
    expect(none.versions).toEqual([]);
  });
});

describe("作废评分轮次", () => {
  test("a wrong round is discarded with its reason, kept to be read, and drawn anew under the next number", async () => {
    const cast = await aCast(tx());
    await anItem(tx(), cast, { status: "handled" });
    const wrong = await aRound(cast, "2026-05-06", "2026-04-30");
    const reason = "截止日填错";
    const discarded = await discardScoreRound(office(cast, "2026-05-07"), wrong.id, reason);
    expect(discarded).toMatchObject({ discarded: { reason }, mayDiscard: false, mayAdopt: false, cards: 1 });
    const cardId = discarded.groups[0]?.rows[0]?.card.id ?? "";
    const unit = callOf(tx(), cast.liaison, "2026-05-08", { version: 1 });
    expect((await getScoreCard(unit, cardId)).myActions).toEqual([]);
    await expect(actOnScoreCard(unit, cardId, "self_score", { statements: [] })).rejects.toMatchObject({
      code: "supervision.score_discarded",
    });
    await expect(discardScoreRound(office(cast, "2026-05-08"), wrong.id, reason)).rejects.toMatchObject({
      code: "supervision.score_discarded",
    });
    await expect(adoptScoreRound(callOf(tx(), cast.leader, "2027-01-05"), wrong.id)).rejects.toMatchObject({
      code: "supervision.score_discarded",
    });
    const anew = await aRound(cast, "2026-05-08", "2026-05-07");
    expect([anew.year, anew.number - wrong.number]).toEqual([2026, 1]);
    const rounds = (await listScoreRounds(office(cast, "2026-05-08"))).items;
    expect(rounds.map(({ id, discarded: mark }) => [id, mark?.reason ?? null])).toEqual([
      [anew.id, null],
      [wrong.id, reason],
    ]);
  });

  test("after its adoption there is the appeal, no discarding", async () => {
    const cast = await aCast(tx());
    await anItem(tx(), cast, { status: "handled" });
    const round = await aRound(cast, "2026-05-06", "2026-04-30");
    await sql`update supervision.score_round set adopted_on = '2026-06-01' where id = ${round.id}`.execute(tx());
    await expect(discardScoreRound(office(cast, "2026-06-02"), round.id, "晚了")).rejects.toMatchObject({
      code: "supervision.score_round_adopted",
    });
  });
});
