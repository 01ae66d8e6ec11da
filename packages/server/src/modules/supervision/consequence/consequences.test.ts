import { describe, expect, test } from "vitest";
import { useTx } from "../../../testing/use-tx.ts";
import { setControlRule } from "../control/control-rules.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import type { Cast } from "../supervision.fixtures.ts";
import {
  actOnConsequence,
  approveConsequence,
  askForStatement,
  declineConsequence,
  downloadConsequence,
  editConsequence,
  makeStatement,
  submitConsequence,
} from "./act-on-consequence.ts";
import { getConsequence, listConsequences } from "./consequence-view.ts";
import { draftConsequence } from "./draft-consequence.ts";

const tx = useTx();
const by = (cast: Cast, who: "office" | "leader" | "liaison" | "head", day?: string) => callOf(tx(), cast[who], day);

async function aDraft(kind: "praise" | "criticism") {
  const cast = await aCast(tx());
  const item = await anItem(tx(), cast, { status: "verified" });
  const wish = { kind, departmentId: cast.leadId, source: "item" as const, sourceId: item.id };
  return { cast, item, draft: await draftConsequence(by(cast, "office"), wish) };
}

describe("督查结果运用 proposals of praise and blame", () => {
  test("praise cites frozen facts, is decided by the leader alone, and becomes a registered paper the unit reads", async () => {
    const { cast, item, draft } = await aDraft("praise");
    expect(draft.facts[0]?.words.zh).toContain(item.number);
    expect(draft.facts.some(({ kind, words }) => kind === "act" && words.zh.includes("现场核查，属实"))).toBe(true);
    await editConsequence(by(cast, "office"), draft.id, { body: "建议通报表扬。" });
    expect((await listConsequences(by(cast, "leader"), {})).items).toEqual([]);
    await expect(getConsequence(by(cast, "liaison"), draft.id)).rejects.toMatchObject({
      code: "supervision.consequence_not_found",
    });

    await submitConsequence(by(cast, "office"), draft.id);
    await expect(approveConsequence(by(cast, "office"), draft.id)).rejects.toMatchObject({
      code: "supervision.consequence_party",
    });
    const approved = await approveConsequence(by(cast, "leader"), draft.id);

    expect(approved).toMatchObject({ status: "approved", decidedBy: "分管市领导", body: "建议通报表扬。" });
    expect(approved.number).toMatch(/^督查结果〔2026〕\d+号$/);
    expect((await downloadConsequence(by(cast, "liaison"), draft.id)).fileName).toContain("予以表扬的建议.docx");
    const other = await aCast(tx(), "市港航局");
    expect((await listConsequences(by(other, "liaison"), {})).items).toEqual([]);
    const revoked = await actOnConsequence(by(cast, "leader"), draft.id, { action: "revoke", reason: "事实有误" });
    expect(revoked).toMatchObject({ status: "revoked", myActions: [] });
  });

  test("before criticism the unit is heard, by the time set or a day named; silence until then is its answer", async () => {
    const { cast, draft } = await aDraft("criticism");
    await expect(submitConsequence(by(cast, "office"), draft.id)).rejects.toMatchObject({
      code: "supervision.consequence_unheard",
    });
    await expect(askForStatement(by(cast, "office"), draft.id, {})).rejects.toMatchObject({
      code: "supervision.statement_day_missing",
    });
    const rule = {
      validFrom: "2026-03-01",
      source: "本室规定",
      reason: "试行",
      perMonth: null,
      longestDays: null,
      statementDays: 3,
    };
    await setControlRule(by(cast, "office"), rule);
    const asked = await askForStatement(by(cast, "office"), draft.id, { note: "请说明原因" });
    expect(asked).toMatchObject({ status: "hearing", statementBy: "2026-03-05" });
    await expect(submitConsequence(by(cast, "office"), draft.id)).rejects.toMatchObject({
      code: "supervision.consequence_hearing",
    });
    const late = makeStatement(by(cast, "liaison", "2026-03-06"), draft.id, "已整改");
    await expect(late).rejects.toMatchObject({ code: "supervision.consequence_statement_late" });
    await makeStatement(by(cast, "head", "2026-03-05"), draft.id, "设备到货晚，已整改");
    await submitConsequence(by(cast, "office", "2026-03-05"), draft.id);

    const declined = await declineConsequence(by(cast, "leader", "2026-03-06"), draft.id, "情有可原");
    expect(declined).toMatchObject({ statement: "设备到货晚，已整改", decisionReason: "情有可原", number: null });
    expect(await getConsequence(by(cast, "liaison"), draft.id)).toMatchObject({ status: "declined" });
  });

  test("a source that does not concern the unit is refused", async () => {
    const { item } = await aDraft("praise");
    const other = await aCast(tx(), "市港航局");
    const wish = { kind: "praise", departmentId: other.leadId, source: "item", sourceId: item.id } as const;
    await expect(draftConsequence(by(other, "office"), wish)).rejects.toMatchObject({
      code: "supervision.consequence_source_foreign",
    });
  });
});
