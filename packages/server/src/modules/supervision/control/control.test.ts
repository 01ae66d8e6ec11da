import type { Remit } from "@zhigang/contract/supervision";
import { OPEN_REMIT } from "@zhigang/domain/supervision";
import { describe, expect, test } from "vitest";
import { KeptRefusal } from "../../../platform/http/app-error.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { listLedgerDifferences } from "../as-of/list-differences.ts";
import { listPastItems } from "../as-of/list-past-rows.ts";
import { actBesideItem } from "../item/act-beside-item.ts";
import { actOnItem } from "../item/act-on-item.ts";
import { downloadItemConclusion } from "../item/feed-back-conclusion.ts";
import { fileItem } from "../item/file-item.ts";
import { getItem } from "../item/get-item.ts";
import { listItemOverlaps } from "../item/list-item-overlaps.ts";
import { proposeItem } from "../item/propose-item.ts";
import { splitItem } from "../item/split-item.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import type { Cast } from "../supervision.fixtures.ts";
import { getControlRules, listReaches, setControlRule } from "./control-rules.ts";

const tx = useTx();
const because = "领导同意";
const authority = { decidedBy: "市长", decidedOn: "2026-03-01", document: "督查批示〔2026〕3号" };

/** An item that the office put forward for the cast's department, with its plan of supervision. */
const proposed = (cast: Cast, remit: Partial<Remit>, title = "建成港区智能调度平台") =>
  proposeItem(callOf(tx(), cast.office), {
    title,
    requirement: "四月底前投入试运行",
    source: "meeting",
    kind: "special",
    duties: [{ departmentId: cast.leadId, role: "lead" }],
    remit: { ...OPEN_REMIT, objectIds: [], ways: [], ...remit },
  });
const file = async (cast: Cast, id: string, reason?: string) =>
  fileItem(callOf(tx(), cast.leader), id, { authority, ...(reason !== undefined && { reason }) });
const assign = (cast: Cast, id: string, wish: { readonly to?: string; readonly dueOn?: string } = {}) =>
  actOnItem(callOf(tx(), cast.office), id, "assign", {
    duties: [{ departmentId: wish.to ?? cast.leadId, role: "lead" }],
    dueOn: wish.dueOn ?? "2026-04-30",
  });

describe("督查方案 the plan of a supervision", () => {
  test("is the office's until the item is filed; then the leader changes it, and what it widens stands in the log", async () => {
    const [cast, other] = [await aCast(tx()), await aCast(tx(), "市港航局")];
    const scope = "港区一期，不含二期";
    const item = await proposed(cast, { scope, objectIds: [cast.leadId], to: "2026-06-30", ways: ["inspection"] });
    const narrow: Remit = {
      scope,
      objectIds: [cast.leadId],
      from: "2026-01-01",
      to: "2026-06-30",
      ways: ["inspection"],
    };
    await actBesideItem(callOf(tx(), cast.office), item.id, "set_remit", { remit: narrow });
    await file(cast, item.id);

    const locked = actBesideItem(callOf(tx(), cast.office), item.id, "set_remit", { remit: OPEN_REMIT });
    await expect(locked).rejects.toMatchObject({ code: "supervision.item_state" });
    const beyond = assign(cast, item.id, { to: other.leadId });
    await expect(beyond).rejects.toMatchObject({ code: "supervision.remit_exceeded", details: { names: "市港航局" } });

    const wide: Remit = { ...narrow, objectIds: [cast.leadId, other.leadId], to: "2026-12-31" };
    const changed = await actBesideItem(callOf(tx(), cast.leader), item.id, "change_remit", {
      remit: wide,
      reason: because,
    });
    expect(changed.acts.at(-1)).toMatchObject({ reason: because, detail: { widens: ["object", "period"] } });
    expect(changed.remit.objects.map(({ departmentName }) => departmentName)).toContain("市港航局");
    expect(await assign(cast, item.id, { to: other.leadId })).toMatchObject({ status: "assigned" });
  });

  test("a past day has the remit of that day, and what two days differ in is told", async () => {
    const cast = await aCast(tx());
    const item = await proposed(cast, { to: "2026-06-30" });
    await file(cast, item.id);
    const remit: Remit = { ...OPEN_REMIT, objectIds: [], ways: [], to: "2026-09-30" };
    await actBesideItem(callOf(tx(), cast.leader, "2026-03-05"), item.id, "change_remit", { remit, reason: because });

    const call = callOf(tx(), cast.office, "2026-03-10");
    const past = (await listPastItems(call, { on: "2026-03-04" })).items.find(({ id }) => id === item.id);
    expect(past?.remit.to).toBe("2026-06-30");
    const pages = await listLedgerDifferences(call, { from: "2026-03-04", to: "2026-03-06" });
    const fields = pages.items.find(({ id }) => id === item.id)?.fields;
    expect(fields).toEqual([
      expect.objectContaining({ field: "remit", to: expect.stringContaining("2026-09-30") as string }),
    ]);
  });

  test("parts inherit it and reach no further; days the wrong way round are refused", async () => {
    const cast = await aCast(tx());
    const reversed = proposed(cast, { from: "2026-06-01", to: "2026-05-01" });
    await expect(reversed).rejects.toMatchObject({ code: "supervision.remit_reversed" });
    const item = await proposed(cast, { from: "2026-01-01", to: "2026-06-30" });
    await file(cast, item.id);
    await assign(cast, item.id);
    await actOnItem(callOf(tx(), cast.liaison), item.id, "acknowledge", {});
    const children = ["一期", "二期"].map((title) => ({ title, requirement: "按期投运" }));
    const split = await splitItem(callOf(tx(), cast.office), item.id, { reason: "分期", children });
    const child = await getItem(callOf(tx(), cast.office), split.children[0]?.id ?? "");
    expect(child.remit).toMatchObject({ from: "2026-01-01", to: "2026-06-30" });
    const wider = actBesideItem(callOf(tx(), cast.office), child.id, "set_remit", { remit: OPEN_REMIT });
    await expect(wider).rejects.toMatchObject({ code: "supervision.remit_wider_than_parent" });
  });
});

describe("重复督查 the overlap detector", () => {
  test("names who supervises the same in the same period; other periods do not meet; filing it needs a reason on record", async () => {
    const cast = await aCast(tx());
    const first = await proposed(cast, { from: "2026-01-01", to: "2026-06-30" });
    await file(cast, first.id);
    await assign(cast, first.id);
    const later = await proposed(cast, { from: "2026-07-01" });
    const again = await proposed(cast, { to: "2026-03-31" });

    const { items } = await listItemOverlaps(callOf(tx(), cast.leader), again.id);
    expect(items.map(({ id }) => id)).toEqual([first.id]);
    expect(items[0]?.because.zh).toContain(
      "督查对象同为市交通运输局；督查期间重合（2026-01-01至2026-03-31）；由督查室甲提出",
    );
    expect(items[0]?.because.zh).toContain("督查批示〔2026〕3号");
    await expect(file(cast, again.id)).rejects.toMatchObject({ code: "supervision.item_overlaps" });
    const filed = await file(cast, again.id, "上级交办，须单列");
    expect(filed.acts.at(-1)?.detail.overlaps).toEqual([expect.objectContaining({ itemId: first.id })]);
    expect(await file(cast, later.id)).toMatchObject({ status: "filed" });
  });
});

describe("督查管控 frequency and duration", () => {
  const rule = {
    validFrom: "2026-03-01",
    source: "市减负办法",
    reason: "减负",
    perMonth: 1,
    longestDays: 60,
    statementDays: 5,
  };

  test("nothing is capped until a rule is set; over the cap the figures are said, and the leader permits it on record", async () => {
    const cast = await aCast(tx());
    const [first, second] = [
      await proposed(cast, { ways: ["unannounced_visit"] }),
      await proposed(cast, {}, "另一件事"),
    ];
    await file(cast, first.id);
    await file(cast, second.id);
    expect(await getControlRules(callOf(tx(), cast.office))).toEqual({ inForce: null, rules: [] });
    await assign(cast, first.id);
    await setControlRule(callOf(tx(), cast.office), rule);

    const own = await listReaches(callOf(tx(), cast.liaison), {});
    expect(own).toMatchObject({
      month: "2026-03",
      perMonth: 1,
      items: [{ items: 1, onSite: 1, total: 1, isAtCap: true }],
    });
    await expect(assign(cast, second.id)).rejects.toMatchObject({
      code: "supervision.frequency_exceeded",
      details: { total: 1, cap: 1, name: "市交通运输局" },
    });
    await actBesideItem(callOf(tx(), cast.leader), second.id, "permit_excess", { reason: because });
    expect(await assign(cast, second.id, { dueOn: "2026-12-31" })).toMatchObject({ status: "assigned" });
  });

  test("one supervision takes no longer than set", async () => {
    const cast = await aCast(tx());
    const item = await proposed(cast, {});
    await file(cast, item.id);
    await setControlRule(callOf(tx(), cast.office), rule);
    const long = assign(cast, item.id, { dueOn: "2026-05-02" });
    await expect(long).rejects.toMatchObject({ code: "supervision.duration_exceeded", details: { days: 61, cap: 60 } });
    expect(await assign(cast, item.id, { dueOn: "2026-05-01" })).toMatchObject({ status: "assigned" });
  });
});

describe("授权与结论 authority and conclusion", () => {
  test("filing without an authorising act, or on one still to come, is refused and kept", async () => {
    const cast = await aCast(tx());
    const item = await proposed(cast, {});
    await expect(fileItem(callOf(tx(), cast.leader), item.id, {})).rejects.toBeInstanceOf(KeptRefusal);
    const early = fileItem(callOf(tx(), cast.leader), item.id, {
      authority: { ...authority, decidedOn: "2026-03-03" },
    });
    await expect(early).rejects.toMatchObject({ code: "supervision.authority_future" });
    const kept = await getItem(callOf(tx(), cast.leader), item.id);
    expect(kept.status).toBe("proposed");
    expect(kept.acts.map(({ kind }) => kind)).toEqual(["propose", "miss_authority", "miss_authority"]);
  });

  test("a conclusion is fed back as a numbered paper with the day until which the object may object", async () => {
    const cast = await aCast(tx());
    const item = await anItem(tx(), cast, { status: "verified" });
    expect(item.acts.at(-1)?.detail.paper).toMatchObject({
      number: expect.stringMatching(/^督查结论〔2026〕\d+号$/) as string,
      objectBy: item.objectBy,
    });
    const { fileName } = await downloadItemConclusion(callOf(tx(), cast.liaison), item.id);
    expect(fileName).toContain("的督查结论.docx");
  });
});
