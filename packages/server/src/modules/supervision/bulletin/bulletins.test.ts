import { describe, expect, test } from "vitest";
import { unzipSync } from "fflate";
import { useTx } from "../../../testing/use-tx.ts";
import { actOnItem } from "../item/act-on-item.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import { loadStandings } from "../as-of/load-standings.ts";
import { aReport, aTaskWithTarget, passedReport, SAID } from "../report/report.fixtures.ts";
import { draftBulletin, issueBulletin } from "./act-on-bulletin.ts";
import { classRuleOn } from "./bulletin-rule-store.ts";
import { aPassedReport } from "./bulletin.fixtures.ts";
import { drawUpBulletin } from "./draw-up-bulletin.ts";
import { writeBulletin } from "./write-bulletin.ts";

const tx = useTx();
const ROUNDING = "residual_to_largest" as const;

describe("通报 a bulletin", () => {
  test("counts each item once, in the class of what was passed by then", async () => {
    const cast = await aCast(tx());
    const [ahead, behind] = [
      await anItem(tx(), cast, { status: "handled", title: "快" }),
      await anItem(tx(), cast, { status: "handled", title: "慢" }),
    ];
    await anItem(tx(), cast, { status: "closed", title: "完" });
    await anItem(tx(), cast, { status: "assigned", title: "无报" });
    await anItem(tx(), cast, { status: "filed", title: "未交办" });
    // From 2 March to 30 April, sixty days; thirty of them are over on 31 March: half was planned.
    await aPassedReport(tx(), ahead.id, cast.leadId, "2026-03", "60", "2026-04-02");
    await aPassedReport(tx(), behind.id, cast.leadId, "2026-03", "49.9", "2026-04-02", "设备晚到");

    const knownAt = new Date("2026-04-05T02:00:00Z");
    const content = await drawUpBulletin(tx(), { period: "2026-03", knownAt, rounding: ROUNDING });

    expect(content.total).toBe(4);
    expect(content.classes.map(({ class: one, count, share }) => [one, count, share])).toEqual([
      ["done", 1, "25.0"],
      ["ahead", 1, "25.0"],
      ["on_track", 0, "0.0"],
      ["behind", 1, "25.0"],
      ["other", 1, "25.0"],
    ]);
    expect(content.departments).toMatchObject([{ name: "市交通运输局", total: 4, byClass: { behind: 1, done: 1 } }]);
    expect(content.problems).toEqual([{ title: "慢", department: "市交通运输局", problem: "设备晚到" }]);
  });

  test("as of a past moment nothing that came later shows", async () => {
    const cast = await aCast(tx());
    const item = await anItem(tx(), cast, { status: "handled" });
    await aPassedReport(tx(), item.id, cast.leadId, "2026-03", "60", "2026-04-02");
    await actOnItem(callOf(tx(), cast.head, "2026-04-10"), item.id, "report_completion", { closingReport: "完成" });
    const at = async (day: string) => {
      const query = { cutOffOn: day, knownAt: new Date(`${day}T16:00:00Z`), rule: classRuleOn(day) };
      return (await loadStandings(tx(), query)).map(({ status, percent, gap }) => [status, percent, gap]);
    };

    expect(await at("2026-03-01")).toEqual([]);
    expect(await at("2026-03-31")).toEqual([["handled", null, null]]);
    expect(await at("2026-04-02")).toEqual([["handled", "60.0", "+10.0"]]);
    expect(await at("2026-04-10")).toEqual([["completion_reported", "60.0", "+10.0"]]);
  });

  test("written as an official paper it carries the same figures, and again the same bytes", async () => {
    const cast = await aCast(tx());
    const item = await anItem(tx(), cast, { status: "handled" });
    await aPassedReport(tx(), item.id, cast.leadId, "2026-03", "10", "2026-04-02", "资金未到位");
    const call = callOf(tx(), cast.office, "2026-04-05");
    const wish = { period: "2026-03", mark: "云泽市人民政府督查室", rounding: ROUNDING };

    const { file } = await writeBulletin(call, wish);
    const text = new TextDecoder().decode(unzipSync(file)["word/document.xml"]).replace(/<[^>]+>/g, "");

    for (const words of ["关于2026年3月重点任务进展情况的通报", "共1项", "欠进度1项，占100.0%", "：资金未到位。"]) {
      expect(text).toContain(words);
    }
    expect(Buffer.compare((await writeBulletin(call, wish)).file, file)).toBe(0);
  });

  test("of a quarter it stands beside the quarter before, as that was issued, and names its plan", async () => {
    const { planId, taskId } = await aTaskWithTarget(tx());
    const { cast, itemId, report } = await aReport(tx(), { taskId });
    await anItem(tx(), cast, { status: "handled", title: "别的规划" });
    await passedReport(tx(), cast, report.id, { said: { ...SAID, percent: "1" } });
    const { id } = await draftBulletin(callOf(tx(), cast.office, "2026-04-05"), { period: "2026-Q1", planId });
    await issueBulletin(callOf(tx(), cast.office, "2026-04-06"), id);
    await aPassedReport(tx(), itemId, cast.leadId, "2026-06", "99", "2026-07-02");

    const office = callOf(tx(), cast.office, "2026-07-05");
    const { content, paper, title } = await draftBulletin(office, { period: "2026-Q2", planId });

    const plan = content.planTitle ?? "";
    expect(title).toContain(`关于2026年第二季度《${plan}》重点任务`);
    expect(content).toMatchObject({ cutOffOn: "2026-06-30", total: 1 });
    expect(content.former).toMatchObject({ period: "2026-Q1", number: "督查通报〔2026〕1号", total: 1 });
    const words = JSON.stringify(paper.body);
    for (const said of ["与2026年第一季度相比", "欠进度减少1项", `范围为《${plan}》`, "按督查通报〔2026〕1号所载"]) {
      expect(words).toContain(said);
    }
    const all = await drawUpBulletin(tx(), { period: "2026-Q2", knownAt: office.now, rounding: ROUNDING });
    expect(all).toMatchObject({ total: 2, planTitle: null, former: { number: null, total: 2 } });
  });

  test("a period that is none is refused", async () => {
    for (const period of ["2026-13", "2026-Q5", "十月"]) {
      const drawn = drawUpBulletin(tx(), { period, knownAt: new Date(), rounding: ROUNDING });
      await expect(drawn).rejects.toMatchObject({ code: "supervision.period_unknown" });
    }
  });
});
