import { describe, expect, test } from "vitest";
import type { Ladder, RuleSet } from "@zhigang/contract/supervision";
import { PUBLISHED_LADDERS, PUBLISHED_RULE_SETS } from "@zhigang/domain/supervision";
import { sql } from "kysely";
import { unzipSync } from "fflate";
import { useTx } from "../../../testing/use-tx.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import type { Cast } from "../supervision.fixtures.ts";
import { runDailyRound } from "../daily-round.ts";
import { askExemption, decideOnExemption } from "../exemption/exemptions.ts";
import { endLadder, listLadders, putLadderInForce } from "../ladder/keep-ladders.ts";
import { listItemLights } from "../light/list-lights.ts";
import { createRuleSet } from "../rule-set/draft-rule-set.ts";
import { putRuleVersionInForce } from "../rule-set/put-rule-version-in-force.ts";
import { answerSheet, downloadSheet, editSheet, issueSheet, restSheet, returnSheetAnswer } from "./act-on-sheet.ts";
import { draftSheet } from "./draft-sheet.ts";
import { issueSheets } from "./issue-sheets.ts";
import { countSheets, listSheets } from "./list-sheets.ts";
import { getSheet } from "./sheet-view.ts";

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

/** The office belongs to the city's government, so that it can sign. */
async function aSigningCast(): Promise<Cast> {
  const [cast, office] = [await aCast(tx()), await aCast(tx(), "市政府督查室")];
  return { ...cast, office: { ...cast.office, departmentId: office.leadId } };
}

/** The head of the lead can be told only with an account. */
async function headHasAccount({ head, leadId }: Cast): Promise<void> {
  await sql`insert into identity.account (id, login_name, login_name_key, name, department_id, status, created_at)
    values (${head.accountId}, 'head', 'head', '负责人', ${leadId}, 'active', now())`.execute(tx());
  await sql`insert into identity.account_role (account_id, role, granted_at, granted_by)
    values (${head.accountId}, 'department_head', now(), '安全管理员')`.execute(tx());
}

/** A yellow sheet on its way to the head, to be answered within three working days of 2 March. */
async function aSheetSent(cast: Cast): Promise<string> {
  const item = await anItem(tx(), cast, { status: "handled" });
  const call = callOf(tx(), cast.office);
  const { id } = await draftSheet(call, {
    itemId: item.id,
    instrument: "yellow_sheet",
    addressee: "department_head",
    answerWithin: 3,
  });
  await issueSheet(call, id);
  return id;
}

interface ToldNotice {
  readonly kind: string;
  readonly accountIds: string[];
  readonly link: string;
  readonly text: { readonly zh: string };
  readonly dedupeKey: string;
}

/** What was told of a sheet. */
async function toldOf(id: string): Promise<ToldNotice[]> {
  const { rows } = await sql<{ data: ToldNotice }>`
    select data from platform.outbox where name = 'supervision.notice.raised' order by seq`.execute(tx());
  return rows.map(({ data }) => data).filter(({ link }) => link === `/supervision/sheets/${id}`);
}

const round = (cast: Cast, day: string) => runDailyRound(callOf(tx(), cast.office, day));
const sheetsOf = async (cast: Cast) => (await listSheets(callOf(tx(), cast.office), {})).items;

describe("督办单 sheets", () => {
  test("a yellow light drafts a blue sheet, once; unanswered it goes to orange, then to red", async () => {
    const cast = await aSigningCast();
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
    const cast = await aSigningCast();
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
    const cast = await aSigningCast();
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
    const cast = await aSigningCast();
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

  test("a notice is raised for the head of the department that is addressed", async () => {
    const cast = await aSigningCast();
    const item = await anItem(tx(), cast, { status: "handled" });
    await headHasAccount(cast);
    const call = callOf(tx(), cast.office);
    const { id } = await draftSheet(call, {
      itemId: item.id,
      instrument: "yellow_sheet",
      addressee: "department_head",
      answerWithin: 3,
    });
    await issueSheet(call, id);

    expect((await toldOf(id)).map(({ accountIds }) => accountIds)).toEqual([[cast.head.accountId]]);
  });

  test("a recall is told to those who were told of the sheet, with its reason", async () => {
    const cast = await aSigningCast();
    await headHasAccount(cast);
    const id = await aSheetSent(cast);
    await restSheet(callOf(tx(), cast.office), id, "recall", "事项已并入他项");
    const told = await toldOf(id);
    expect(told.map(({ kind, text }) => [kind, text.zh])).toContainEqual(["sheet", "事项已并入他项"]);
    expect(new Set(told.map(({ dedupeKey }) => dedupeKey)).size).toBe(2);
  });

  test("drafts are issued together, numbered in their order, or none of them is", async () => {
    const cast = await aSigningCast();
    const item = await anItem(tx(), cast, { status: "handled" });
    const call = callOf(tx(), cast.office);
    const wish = { itemId: item.id, instrument: "letter", addressee: "department_head", answerWithin: 3 } as const;
    const [one, two, three] = [
      await draftSheet(call, wish),
      await draftSheet(call, wish),
      await draftSheet(call, wish),
    ];
    const seen = [two, one].map(({ id, version }) => ({ id, version }));
    await restSheet(call, three.id, "discard", "重复");

    const refused = issueSheets(call, { sheets: [...seen, { id: three.id, version: 2 }] });
    await expect(refused).rejects.toMatchObject({ code: "supervision.bulk_refused", details: { count: 1 } });
    expect((await getSheet(call, one.id)).status).toBe("drafted");

    const { items } = await issueSheets(call, { sheets: seen });
    expect(items.map(({ id, number }) => [id, number])).toEqual([
      [one.id, "督办〔2026〕1号"],
      [two.id, "督办〔2026〕2号"],
    ]);
  });

  test("a list is parted by what comes next, and counted alike", async () => {
    const cast = await aSigningCast();
    const sent = await aSheetSent(cast);
    const late = callOf(tx(), cast.office, "2026-03-20");
    const shown = async (view: "waiting" | "overdue" | "rested") => (await listSheets(late, { view })).items;
    expect((await shown("overdue")).map(({ id }) => id)).toEqual([sent]);
    expect((await shown("waiting")).map(({ id }) => id)).toEqual([sent]);
    expect(await shown("rested")).toEqual([]);
    expect((await countSheets(late, {})).counts.map(({ view, count }) => [view, count])).toEqual([
      ["to_issue", 0],
      ["waiting", 1],
      ["overdue", 1],
      ["answered", 0],
      ["rested", 0],
    ]);
  });

  test("drafts are the office's own, and a department sees only what was sent to it", async () => {
    const cast = await aSigningCast();
    const other = await aCast(tx(), "市生态环境局");
    const item = await anItem(tx(), cast, { status: "handled" });
    const draft = await draftSheet(callOf(tx(), cast.office), {
      itemId: item.id,
      instrument: "letter",
      addressee: "department_head",
      answerWithin: 3,
    });
    const seenBy = async (actor: Cast["head"]) => (await listSheets(callOf(tx(), actor), {})).items.length;
    expect([await seenBy(cast.office), await seenBy(cast.head), await seenBy(cast.leader)]).toEqual([1, 0, 0]);
    await issueSheet(callOf(tx(), cast.office), draft.id);
    expect([await seenBy(cast.head), await seenBy(cast.leader), await seenBy(other.head)]).toEqual([1, 1, 0]);
    const foreign = getSheet(callOf(tx(), other.head), draft.id);
    await expect(foreign).rejects.toMatchObject({ code: "supervision.sheet_not_found" });
  });

  test("a ladder that waits for answers nobody has a limit for is refused; one that ended drafts nothing", async () => {
    const cast = await aSigningCast();
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
    const cast = await aSigningCast();
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
