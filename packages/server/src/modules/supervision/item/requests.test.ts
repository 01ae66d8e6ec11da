import type { Actor } from "@zhigang/domain/identity";
import { describe, expect, test } from "vitest";
import { entriesOf } from "../../../testing/entries-of.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { KeptRefusal } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import { actBesideItem } from "./act-beside-item.ts";
import { actOnItem } from "./act-on-item.ts";
import { breakDownItem } from "./break-down-item.ts";
import { getItem } from "./get-item.ts";
import { listItems } from "./list-items.ts";

const tx = useTx();
const wish = { reason: "设备到货推迟", progress: "主体完工，设备未到", proposedDueOn: "2026-05-29" };

describe("延期 an extension", () => {
  test("is asked before the day, granted to an explicit day, and the first day stays to be seen", async () => {
    const cast = await aCast(tx());
    const { id } = await anItem(tx(), cast, { status: "handled" });

    const asked = await actBesideItem(callOf(tx(), cast.liaison, "2026-04-20"), id, "apply_extension", wish);
    expect(asked).toMatchObject({ status: "handled", dueOn: "2026-04-30", isExtensionAsked: true });
    expect(asked.waitingFor).toContain("approver");
    const waiting = await listItems(callOf(tx(), cast.leader, "2026-04-20"), { mine: true });
    expect(waiting.items.map((item) => item.id)).toEqual([id]);

    const granted = await actBesideItem(callOf(tx(), cast.leader, "2026-04-21"), id, "grant_extension", {
      dueOn: "2026-05-20",
    });
    expect(granted).toMatchObject({
      dueOn: "2026-05-20",
      originalDueOn: "2026-04-30",
      extensions: 1,
      isExtensionAsked: false,
    });
    expect((await listItems(callOf(tx(), cast.leader), { mine: true })).items).toEqual([]);
  });

  test("declined with a reason it leaves the day as it is, and may be asked again", async () => {
    const cast = await aCast(tx());
    const { id } = await anItem(tx(), cast, { status: "handled" });
    await actBesideItem(callOf(tx(), cast.liaison), id, "apply_extension", wish);

    await actBesideItem(callOf(tx(), cast.leader), id, "decline_extension", { reason: "不影响按期完成" });

    const again = await actBesideItem(callOf(tx(), cast.liaison), id, "apply_extension", wish);
    expect(again).toMatchObject({ dueOn: "2026-04-30", extensions: 0, isExtensionAsked: true });
  });

  test("asked on its day or later it is refused, and the refusal is kept in the log and in the audit", async () => {
    const cast = await aCast(tx());
    const { id } = await anItem(tx(), cast, { status: "handled" });

    const late = actBesideItem(callOf(tx(), cast.liaison, "2026-04-30"), id, "apply_extension", wish);

    await expect(late).rejects.toMatchObject({ code: "supervision.extension_late", details: { dueOn: "2026-04-30" } });
    await expect(late).rejects.toBeInstanceOf(KeptRefusal);
    const item = await getItem(callOf(tx(), cast.liaison), id);
    expect(item).toMatchObject({ dueOn: "2026-04-30", isExtensionAsked: false });
    expect(item.acts.at(-1)).toMatchObject({ kind: "miss_extension", reason: wish.reason });
    expect((await entriesOf(tx(), id)).at(-1)).toMatchObject({
      operation: "supervision.item.miss_extension",
      result: "refused",
    });
  });

  test("falls away when the lead reports the item as done instead", async () => {
    const cast = await aCast(tx());
    const { id } = await anItem(tx(), cast, { status: "handled" });
    await actBesideItem(callOf(tx(), cast.liaison), id, "apply_extension", wish);

    const reported = await actOnItem(callOf(tx(), cast.head), id, "report_completion", { closingReport: "提前完成" });

    expect(reported.isExtensionAsked).toBe(false);
    const granted = actBesideItem(callOf(tx(), cast.leader), id, "grant_extension", { dueOn: "2026-05-20" });
    await expect(granted).rejects.toMatchObject({ code: "supervision.item_state" });
  });
});

describe("配合与协调 support and coordination", () => {
  test("a supporting department confirms its part or adds to it; the lead's report stays the one", async () => {
    const [cast, other] = [await aCast(tx()), await aCast(tx(), "市港航局")];
    const { id } = await anItem(tx(), cast, { status: "acknowledged" });
    await breakDownItem(callOf(tx(), cast.liaison), id, { breakdown: "分两步", support: [other.leadId] });

    const added = await actBesideItem(callOf(tx(), other.liaison), id, "confirm_support", {
      contribution: "岸线资料已提供",
    });

    expect(added.status).toBe("handled");
    expect(added.acts.at(-1)).toMatchObject({
      kind: "confirm_support",
      departmentName: "市港航局",
      detail: { contribution: "岸线资料已提供" },
    });
    const byLead = actBesideItem(callOf(tx(), cast.liaison), id, "confirm_support", {});
    await expect(byLead).rejects.toMatchObject({ code: "supervision.item_party", details: { by: "配合单位" } });
  });

  test("where units disagree the lead asks the office, and the item waits for its word too", async () => {
    const cast = await aCast(tx());
    const { id } = await anItem(tx(), cast, { status: "handled" });

    const asked = await actBesideItem(callOf(tx(), cast.liaison), id, "ask_coordination", {
      reason: "岸线使用意见不一致",
    });
    expect(asked.waitingFor).toEqual(["lead_head", "office"]);
    expect((await listItems(callOf(tx(), cast.office), { mine: true })).items.map((item) => item.id)).toEqual([id]);

    const settled = await actBesideItem(callOf(tx(), cast.office), id, "coordinate", {
      conclusion: "由港航局先行让出",
    });
    expect(settled.waitingFor).toEqual(["lead_head"]);
  });
});

describe("异议 an objection", () => {
  test("is raised within 30 days, told to others than the maker, and decided by them within 30", async () => {
    const cast = await aCast(tx());
    const { id } = await anItem(tx(), cast, { status: "verified" });

    const raised = await actBesideItem(callOf(tx(), cast.liaison, "2026-04-01"), id, "object", {
      reason: "核查未见二期现场",
    });
    expect(raised).toMatchObject({ status: "verified", objectBy: "2026-04-01", objectionDueOn: "2026-05-01" });
    const mineOf = async (actor: Actor) =>
      (await listItems(callOf(tx(), actor), { mine: true })).items.map((item) => item.id);
    expect([await mineOf(cast.office), await mineOf({ ...cast.verifier, accountId: newId() })]).toEqual([[id], [id]]);

    const byMaker = actBesideItem(callOf(tx(), cast.verifier), id, "decide_objection", { conclusion: "维持" });
    await expect(byMaker).rejects.toMatchObject({ code: "supervision.item_own_work" });
    const decided = await actBesideItem(callOf(tx(), cast.office), id, "decide_objection", { conclusion: "补充核查" });
    expect(decided).toMatchObject({ objectBy: null, objectionDueOn: null });
  });

  test("comes too late on the thirty-first day", async () => {
    const cast = await aCast(tx());
    const { id } = await anItem(tx(), cast, { status: "verified" });
    const late = actBesideItem(callOf(tx(), cast.liaison, "2026-04-02"), id, "object", { reason: "有异议" });
    await expect(late).rejects.toMatchObject({
      code: "supervision.objection_late",
      details: { objectBy: "2026-04-01" },
    });
  });
});
