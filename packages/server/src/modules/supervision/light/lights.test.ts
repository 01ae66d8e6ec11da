import { describe, expect, test } from "vitest";
import type { RuleSet } from "@zhigang/contract/supervision";
import { PUBLISHED_RULE_SETS } from "@zhigang/domain/supervision";
import { useTx } from "../../../testing/use-tx.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { listPastItems } from "../as-of/list-past-rows.ts";
import { aCast, aGroup, anItem, callOf } from "../supervision.fixtures.ts";
import { actOnItem } from "../item/act-on-item.ts";
import { expandItem } from "../item/expand-item.ts";
import { getItem } from "../item/get-item.ts";
import { createRuleSet, discardRuleDraft, draftRuleVersion } from "../rule-set/draft-rule-set.ts";
import { getRuleSet, listRuleSets } from "../rule-set/get-rule-set.ts";
import { previewRuleVersion } from "../rule-set/preview-rule-version.ts";
import { putRuleVersionInForce, retireRuleVersion } from "../rule-set/put-rule-version-in-force.ts";
import { judgeAllItems } from "./judge-items.ts";
import { JUDGE_PARENTS_JOB, judgeParentsOf } from "./judge-parents.ts";
import { countLights, listItemLights, listLights } from "./list-lights.ts";

const tx = useTx();

/** Days to the due day, with every situation placed. */
const soundRules = (wish: Partial<RuleSet> = {}): RuleSet => {
  const published = PUBLISHED_RULE_SETS.find(({ name }) => name === "xian-days-to-due");
  if (!published) throw new Error("the published set is gone");
  const [yellow, red] = published.levels;
  if (!yellow || !red) throw new Error("the published set has other levels");
  const green = {
    ...yellow,
    colour: "green" as const,
    low: 3,
    lowClosed: false,
    high: null,
    because: "距到期三天以上",
  };
  const levels = [green, yellow, red].map((level) => ({ ...level, peer: null }));
  return { ...published, name: "days-to-due", missing: "grey", notDue: "grey", levels, ...wish };
};

describe("亮灯规则与灯 rule sets and lights", () => {
  test("a published set starts a draft, and one with a hole is not put in force", async () => {
    const { office } = await aCast(tx());
    const call = callOf(tx(), office);
    const { published } = await listRuleSets(call);
    const yinchuan = published.find(({ name }) => name === "yinchuan-2025-points-behind");
    if (!yinchuan) throw new Error("not published");

    const kept = await createRuleSet(call, { content: yinchuan, note: "以银川为底稿" });
    const hole = kept.versions[0]?.findings.find(({ kind }) => kind === "hole");
    expect(hole?.witness.value).toBeGreaterThan(0);
    expect(hole?.witness.value).toBeLessThan(10);

    const opened = putRuleVersionInForce(call, kept.id, { inForceFrom: "2026-03-02", reason: "启用" });
    await expect(opened).rejects.toMatchObject({ code: "supervision.rule_set_unsound" });
  });

  test("in force it lights every item at once, and each light says why and by which version", async () => {
    const cast = await aCast(tx());
    const call = callOf(tx(), cast.office);
    const near = await anItem(tx(), cast, { status: "assigned", dueOn: "2026-03-04", title: "近" });
    await anItem(tx(), cast, { status: "assigned", dueOn: "2026-06-30", title: "远" });
    await anItem(tx(), cast, { status: "filed", title: "未交办" });
    const { id } = await createRuleSet(call, { content: soundRules(), note: "" });

    await putRuleVersionInForce(call, id, { inForceFrom: "2026-03-02", reason: "常务会议定" });

    const { items } = await listLights(call, {});
    expect(items.map(({ item, light }) => [item.title, light.colour])).toEqual([
      ["近", "yellow"],
      ["远", "green"],
    ]);
    expect(items[0]?.light).toMatchObject({ ruleSetName: "days-to-due", ruleVersion: 1, value: 2 });
    expect(items[0]?.light.because.zh).toBe("时限2026-03-04，距到期2天，距到期不足三天（西安市 未注明）。");
    expect((await countLights(call, {})).counts.filter(({ count }) => count > 0)).toEqual([
      { colour: "green", count: 1 },
      { colour: "yellow", count: 1 },
    ]);
    expect((await listLights(call, { colour: "yellow" })).items.map(({ item }) => item.id)).toEqual([near.id]);
    expect((await entriesOf(tx(), id)).map(({ operation }) => operation)).toEqual([
      "supervision.rule_set.create",
      "supervision.rule_set.put_in_force",
    ]);
  });

  test("lights go on with the days; the history keeps each with its day, and nothing is written twice", async () => {
    const cast = await aCast(tx());
    const item = await anItem(tx(), cast, { status: "handled", dueOn: "2026-03-10" });
    const { id } = await createRuleSet(callOf(tx(), cast.office), { content: soundRules(), note: "" });
    await putRuleVersionInForce(callOf(tx(), cast.office), id, { inForceFrom: "2026-03-02", reason: "启用" });

    for (const day of ["2026-03-02", "2026-03-09", "2026-03-11"]) await judgeAllItems(callOf(tx(), cast.office, day));
    expect(await judgeAllItems(callOf(tx(), cast.office, "2026-03-11"))).toBe(0);
    await actOnItem(callOf(tx(), cast.head, "2026-03-12"), item.id, "report_completion", { closingReport: "完成" });
    await judgeAllItems(callOf(tx(), cast.office, "2026-03-12"));

    const { items } = await listItemLights(callOf(tx(), cast.office), item.id);
    expect(items.map(({ cutOffOn, state, colour, value }) => [cutOffOn, state, colour, value])).toEqual([
      ["2026-03-12", "done_late", "green", null],
      ["2026-03-11", "lit", "red", -1],
      ["2026-03-09", "lit", "yellow", 1],
      ["2026-03-02", "lit", "green", 8],
    ]);
  });

  test("a new version judges from its day on; what the old one lit stays as it was", async () => {
    const cast = await aCast(tx());
    const item = await anItem(tx(), cast, { status: "handled", dueOn: "2026-03-10" });
    const call = callOf(tx(), cast.office);
    const { id } = await createRuleSet(call, { content: soundRules(), note: "" });
    await putRuleVersionInForce(call, id, { inForceFrom: "2026-03-02", reason: "启用" });
    const [green, yellow, red] = soundRules().levels;
    if (!green || !yellow || !red) throw new Error("levels");
    const stricter = soundRules({ levels: [{ ...green, low: 10 }, { ...yellow, high: 10 }, red] });
    await draftRuleVersion(call, id, { content: stricter, note: "提前到十天" });

    const preview = await previewRuleVersion(call, id);
    expect(preview).toMatchObject({ judged: 1, changes: [{ itemId: item.id, before: "green", after: "yellow" }] });
    expect((await listItemLights(call, item.id)).items).toHaveLength(1);

    await putRuleVersionInForce(call, id, { inForceFrom: "2026-03-03", reason: "收紧" });
    expect((await listItemLights(call, item.id)).items.map(({ ruleVersion }) => ruleVersion)).toEqual([1]);
    await judgeAllItems(callOf(tx(), cast.office, "2026-03-03"));
    const { items } = await listItemLights(call, item.id);
    expect(items.map(({ colour, ruleVersion }) => [colour, ruleVersion])).toEqual([
      ["yellow", 2],
      ["green", 1],
    ]);
    expect((await getRuleSet(call, id)).versions.map(({ status, inForceTo }) => [status, inForceTo])).toEqual([
      ["in_force", null],
      ["retired", "2026-03-02"],
    ]);
  });

  test("never from a past day; retired it lights nothing more", async () => {
    const cast = await aCast(tx());
    await anItem(tx(), cast, { status: "handled" });
    const call = callOf(tx(), cast.office);
    const { id } = await createRuleSet(call, { content: soundRules(), note: "" });

    const past = putRuleVersionInForce(call, id, { inForceFrom: "2026-03-01", reason: "倒签" });
    await expect(past).rejects.toMatchObject({ code: "supervision.rule_from_past" });
    await putRuleVersionInForce(call, id, { inForceFrom: "2026-03-02", reason: "启用" });
    await retireRuleVersion(callOf(tx(), cast.office, "2026-03-05"), id, "停用");

    expect((await listLights(call, {})).items).toEqual([]);
    expect(await countLights(call, {})).toMatchObject({ withoutLight: 1 });
  });

  test("a measure that items do not have judges none; a name is borne once; a draft can be given up", async () => {
    const { office } = await aCast(tx());
    const call = callOf(tx(), office);
    const growth = await createRuleSet(call, { content: soundRules({ metric: "growth", name: "growth" }), note: "" });
    const opened = putRuleVersionInForce(call, growth.id, { inForceFrom: "2026-03-02", reason: "启用" });
    await expect(opened).rejects.toMatchObject({ code: "supervision.rule_metric_foreign" });

    const twice = createRuleSet(call, { content: soundRules({ name: "growth" }), note: "" });
    await expect(twice).rejects.toMatchObject({ code: "supervision.rule_set_name_taken" });
    expect((await discardRuleDraft(call, growth.id)).versions).toEqual([]);
  });
});

describe("父项的灯 the light of a collective matter", () => {
  test("is that of its worst child, named by its number; shown on the whole, in its history, on past days and row by row", async () => {
    const [east, west] = [await aCast(tx(), "东港区政府"), await aCast(tx(), "西港区政府")];
    const groupId = await aGroup(tx(), "各区政府", [east.leadId, west.leadId]);
    const office = (day: string) => callOf(tx(), east.office, day);
    const { id: rulesId } = await createRuleSet(office("2026-03-02"), { content: soundRules(), note: "" });
    await putRuleVersionInForce(office("2026-03-02"), rulesId, { inForceFrom: "2026-03-02", reason: "启用" });
    const { id } = await anItem(tx(), east, { status: "filed" });
    const wish = { groupId, excluded: [], dueOn: "2026-03-10" };
    const { children } = await expandItem(office("2026-03-02"), id, wish);
    const [first, second] = children.map((child) => child.id);

    for (const day of ["2026-03-02", "2026-03-09"]) await judgeAllItems(office(day));
    expect(await judgeAllItems(office("2026-03-09"))).toBe(0);
    for (const action of ["acknowledge", "break_down"] as const)
      await actOnItem(callOf(tx(), east.liaison, "2026-03-09"), first ?? "", action, { breakdown: "一步到位" });
    const call = callOf(tx(), east.head, "2026-03-09");
    await actOnItem(call, first ?? "", "report_completion", { closingReport: "完成" });
    expect(call.enqueued).toContainEqual({ job: JUDGE_PARENTS_JOB, data: { itemIds: [first] } });
    expect(await judgeParentsOf(office("2026-03-09"), [first ?? ""])).toBe(1);

    const { items } = await listItemLights(office("2026-03-09"), id);
    expect(items.map(({ state, colour, because }) => [state, colour, because.zh])).toEqual([
      ["worst_child", "yellow", "取最差子项：2026-0001-2亮黄灯（子项共2个：黄灯1、绿灯1）。"],
      ["worst_child", "yellow", "取最差子项：2026-0001-1亮黄灯（子项共2个：黄灯2）。"],
      ["worst_child", "green", "取最差子项：2026-0001-1亮绿灯（子项共2个：绿灯2）。"],
    ]);
    const whole = await getItem(office("2026-03-09"), id);
    expect(whole.children.map(({ light }) => light?.colour)).toEqual(["green", "yellow"]);
    const past = await listPastItems(office("2026-03-09"), { on: "2026-03-02" });
    expect(past.items.find((item) => item.id === id)?.colour).toBe("green");
    expect((await listLights(callOf(tx(), west.liaison), {})).items.map(({ item }) => item.id)).toEqual([id, second]);
  });
});
