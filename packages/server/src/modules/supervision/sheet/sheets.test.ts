import { describe, expect, test } from "vitest";
import type { Ladder, RuleSet } from "@zhigang/contract/supervision";
import { PUBLISHED_LADDERS, PUBLISHED_RULE_SETS } from "@zhigang/domain/supervision";
import { unzipSync } from "fflate";
import { useTx } from "../../../testing/use-tx.ts";
import { anItem, callOf } from "../supervision.fixtures.ts";
import type { Cast } from "../supervision.fixtures.ts";
import { runDailyRound } from "../daily-round.ts";
import { askExemption, decideOnExemption } from "../exemption/exemptions.ts";
import { endLadder, listLadders, putLadderInForce } from "../ladder/keep-ladders.ts";
import { listItemLights } from "../light/list-lights.ts";
import { createRuleSet } from "../rule-set/draft-rule-set.ts";
import { putRuleVersionInForce } from "../rule-set/put-rule-version-in-force.ts";
import { answerSheet, downloadSheet, editSheet, issueSheet, restSheet, returnSheetAnswer } from "./act-on-sheet.ts";
import { draftSheet } from "./draft-sheet.ts";
import { listSheets } from "./list-sheets.ts";
import { aSigningCast } from "./sheet.fixtures.ts";

const tx = useTx();

/** The ladder of the three colours, each rung with five working days for the answer. */
function threeColours(): Ladder {
  const published = PUBLISHED_LADDERS.find(({ name }) => name === "sanming-2017");
  if (!published) throw new Error("the published ladder is gone");
  return { ...published, rungs: published.rungs.map((rung) => ({ ...rung, answerWithin: 5 })) };
}

/** Yellow three days before the due day, red after it. */
async function lightsInForce(cast: Cast): Promise<void> {
  const published = PUBLISHED_RULE_SETS.find(({ name }) => name === "xian-days-to-due");
  const [yellow, red] = published?.levels ?? [];
  if (!published || !yellow || !red) throw new Error("the published set has changed");
  const green = { ...yellow, colour: "green" as const, low: 3, lowClosed: false, high: null, because: "三天以上" };
  const levels: RuleSet["levels"] = [green, { ...yellow, causeExempt: true }, { ...red, causeExempt: true }].map(
    (level) => ({
      ...level,
      peer: null,
    }),
  );
  const content = { ...published, missing: "grey" as const, notDue: "grey" as const, levels };
  const { id } = await createRuleSet(callOf(tx(), cast.office), { content, note: "" });
  await putRuleVersionInForce(callOf(tx(), cast.office), id, { inForceFrom: "2026-03-02", reason: "启用" });
}

const round = (cast: Cast, day: string) => runDailyRound(callOf(tx(), cast.office, day));
const sheetsOf = async (cast: Cast) => (await listSheets(callOf(tx(), cast.office), {})).items;

describe("督办单 sheets", () => {
  test("a yellow light drafts a blue sheet, once; unanswered it goes to orange, then to red", async () => {
    const cast = await aSigningCast(tx());
    await lightsInForce(cast);
    await putLadderInForce(callOf(tx(), cast.office), {
      content: threeColours(),
      inForceFrom: "2026-03-02",
      reason: "启用",
    });
    await anItem(tx(), cast, { status: "handled", dueOn: "2026-03-10" });

    await round(cast, "2026-03-09");
    await round(cast, "2026-03-09");
    const [blue] = await sheetsOf(cast);
    expect(await sheetsOf(cast)).toHaveLength(1);
    expect(blue).toMatchObject({ instrument: "blue_sheet", status: "drafted", departmentName: "市交通运输局" });
    expect(blue?.because?.zh).toContain("距到期1天");

    const issued = await issueSheet(callOf(tx(), cast.office, "2026-03-09"), blue?.id ?? "");
    expect(issued).toMatchObject({ number: "督办〔2026〕1号", answerBy: "2026-03-16", status: "issued" });
    await round(cast, "2026-03-16");
    expect(await sheetsOf(cast)).toHaveLength(1);
    await round(cast, "2026-03-17");
    expect((await sheetsOf(cast)).map(({ instrument }) => instrument)).toEqual(["orange_sheet", "blue_sheet"]);
  });

  test("issued it is an official paper with its number, kept as it was, and told to those it is for", async () => {
    const cast = await aSigningCast(tx());
    const item = await anItem(tx(), cast, { status: "handled" });
    const call = callOf(tx(), cast.office, "2026-03-09");
    const draft = await draftSheet(call, {
      itemId: item.id,
      instrument: "red_sheet",
      addressee: "department_head",
      answerWithin: 3,
    });
    await editSheet(call, draft.id, { body: "请于本周内说明滞后原因。" });
    await issueSheet(call, draft.id);

    const file = await downloadSheet(call, draft.id);
    expect(file.fileName).toBe("督办〔2026〕1号关于“建成港区智能调度平台”的红色督办单.docx");
    const xml = new TextDecoder().decode(unzipSync(file.body as Uint8Array)["word/document.xml"]);
    const text = xml.replace(/<[^>]+>/g, "");
    for (const words of ["市政府督查室", "督办〔2026〕1号", "请于本周内说明滞后原因。", "请于2026年3月12日前答复。"]) {
      expect(text).toContain(words);
    }
    const late = editSheet(call, draft.id, { body: "改" });
    await expect(late).rejects.toMatchObject({ code: "supervision.sheet_state", details: { status: "待答复" } });
  });

  test("the lead answers, nobody else; an answer sent back is owed again; then it is settled", async () => {
    const cast = await aSigningCast(tx());
    const item = await anItem(tx(), cast, { status: "handled" });
    const by = (who: "office" | "head" | "leader") => callOf(tx(), cast[who], "2026-03-09");
    const draft = await draftSheet(by("office"), {
      itemId: item.id,
      instrument: "letter",
      addressee: "department_head",
      answerWithin: null,
    });
    await issueSheet(by("office"), draft.id);

    await expect(answerSheet(by("leader"), draft.id, "答复")).rejects.toMatchObject({
      code: "supervision.sheet_party",
    });
    await answerSheet(by("head"), draft.id, "设备晚到，已增班");
    const owed = await returnSheetAnswer(by("office"), draft.id, "未写明完成时间");
    expect(owed).toMatchObject({ status: "issued", answeredAt: null, answer: "设备晚到，已增班" });
    await answerSheet(by("head"), draft.id, "四月二十日前完成");
    const settled = await restSheet(by("office"), draft.id, "settle");
    expect(settled.acts.map(({ kind }) => kind)).toEqual([
      "draft",
      "issue",
      "answer",
      "return_answer",
      "answer",
      "settle",
    ]);
  });

  test("numbers of a year follow each other, a discarded draft takes none, and an item without a lead gets no sheet", async () => {
    const cast = await aSigningCast(tx());
    const item = await anItem(tx(), cast, { status: "handled" });
    const call = callOf(tx(), cast.office);
    const draft = () =>
      draftSheet(call, { itemId: item.id, instrument: "talk", addressee: "leader", answerWithin: null });
    const [one, two, three] = [await draft(), await draft(), await draft()];
    await restSheet(call, one.id, "discard", "不需要");
    expect([(await issueSheet(call, two.id)).number, (await issueSheet(call, three.id)).number]).toEqual([
      "督办〔2026〕1号",
      "督办〔2026〕2号",
    ]);
    const unfiled = await anItem(tx(), cast, { status: "filed" });
    const early = draftSheet(call, {
      itemId: unfiled.id,
      instrument: "letter",
      addressee: "leader",
      answerWithin: null,
    });
    await expect(early).rejects.toMatchObject({ code: "supervision.sheet_without_lead" });
  });

  test("a ladder that waits for answers nobody has a limit for is refused; one that ended drafts nothing", async () => {
    const cast = await aSigningCast(tx());
    const call = callOf(tx(), cast.office);
    const { published } = await listLadders(call);
    const unsound = published.find(({ content }) => content.name === "sanming-2017");
    if (!unsound) throw new Error("not published");
    const refused = putLadderInForce(call, { content: unsound.content, inForceFrom: "2026-03-02", reason: "启用" });
    await expect(refused).rejects.toMatchObject({ code: "supervision.ladder_unsound", details: { rung: 2 } });

    await lightsInForce(cast);
    await anItem(tx(), cast, { status: "handled", dueOn: "2026-03-10" });
    const use = await putLadderInForce(call, { content: threeColours(), inForceFrom: "2026-03-02", reason: "启用" });
    await endLadder(callOf(tx(), cast.office, "2026-03-05"), use.id, "停用");
    await round(cast, "2026-03-09");
    expect(await sheetsOf(cast)).toEqual([]);
  });

  test("an exemption approved by a leader keeps the light from being lit, and one's own request is nobody's to approve", async () => {
    const cast = await aSigningCast(tx());
    await lightsInForce(cast);
    const item = await anItem(tx(), cast, { status: "handled", dueOn: "2026-03-10" });
    const by = (who: "head" | "leader", day = "2026-03-11") => callOf(tx(), cast[who], day);
    await round(cast, "2026-03-11");
    const asked = await askExemption(by("head"), item.id, { reason: "台风停工", from: "2026-03-10", to: "2026-03-20" });

    const own = decideOnExemption(
      callOf(tx(), { ...cast.leader, accountId: cast.head.accountId }),
      asked.id,
      "approved",
    );
    await expect(own).rejects.toMatchObject({ code: "supervision.exemption_own" });
    await decideOnExemption(by("leader"), asked.id, "approved");
    await round(cast, "2026-03-21");

    const { items } = await listItemLights(by("leader"), item.id);
    expect(items.slice(0, 3).map(({ state, colour }) => [state, colour])).toEqual([
      ["lit", "red"],
      ["exempt", "grey"],
      ["lit", "red"],
    ]);
    const twice = decideOnExemption(by("leader"), asked.id, "declined", "再议");
    await expect(twice).rejects.toMatchObject({ code: "supervision.exemption_decided" });
  });
});
