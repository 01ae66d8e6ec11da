import { describe, expect, test } from "vitest";
import { contentFromPlainText, readPlan } from "../index.ts";
import { quote } from "../span.ts";
import type { AlignedPlan, Alignment } from "./alignment.ts";
import { alignPlans } from "./align-plans.ts";
import { presentAlignment } from "./present-alignment.ts";

const UPPER = `岚汀市冰雪产业发展行动计划（2026—2028年）

岚政发〔2026〕12号

一、主要目标
到2028年，全市冰雪场馆达到30座，冰雪运动参与人数达到200万人次。
二、重点任务
（一）修缮鹤鸣岭滑雪场。更换鹤鸣岭滑雪场缆车和造雪机，2026年底前重新开放。（市体育局牵头，市文化和旅游局配合）
（二）培训冰上教练。依托岚汀师范学院开设冰壶、花样滑冰教练班。（市教育局牵头，市体育局配合）
（三）举办雾凇音乐节。在松花渡口举办雾凇音乐节，开行观凇专列。（市文化和旅游局负责）
（四）制造雪具装备。支持企业研制碳纤维雪板和压雪车。（市工业和信息化局负责）
`;
const HEAD =
  "鹤鸣区落实冰雪产业发展行动计划工作方案\n\n为落实《岚汀市冰雪产业发展行动计划（2026—2028年）》（岚政发〔2026〕12号），制定本方案。\n";
const LOWER = `${HEAD}
一、工作目标
到2028年，全区冰雪场馆达到36座。
二、工作任务
（一）重开雪场。完成鹤鸣岭滑雪场缆车更换，购置造雪机8台，2027年11月底前开放。（区体育局负责）
（二）打造节庆。配合办好雾凇音乐节，在松花渡口布置夜景灯光。（区文化和旅游局负责）
（三）清理河道。疏浚鹤鸣河淤积河段，加固护岸。（区水务局负责）
`;

describe("衔接", () => {
  test("what names the same thing is joined, with words a person can check", () => {
    const { upper, lower, alignment } = align(UPPER, LOWER);
    const links = alignment.links.filter(({ relation }) => relation === "carries_out");

    expect(links.map(({ from, to }) => [from.title, to.title])).toEqual([
      ["修缮鹤鸣岭滑雪场", "重开雪场"],
      ["举办雾凇音乐节", "打造节庆"],
    ]);
    for (const { shared, grounds } of links) {
      expect(grounds.length).toBeGreaterThan(0);
      expect(shared.lower.map((span) => quote(lower, span)).join()).toMatch(/滑雪场|音乐节/);
      expect(shared.upper.map((span) => quote(upper, span)).join()).toMatch(/滑雪场|音乐节/);
    }
  });

  test("the citation of the upper plan is certain", () => {
    const { lower, alignment } = align(UPPER, LOWER);
    const cites = alignment.links.find(({ relation }) => relation === "cites");

    expect(cites?.certainty).toBe("certain");
    expect(quote(lower, cites?.to.span ?? [0, 0])).toContain("岚政发〔2026〕12号");
  });

  test("a number other than the upper plan's is told", () => {
    const { alignment } = align(UPPER, LOWER.replace("〔2026〕12号", "〔2026〕21号"));

    expect(alignment.links[0]).toMatchObject({ relation: "cites", grounds: [{ isNumberOther: true }] });
  });

  test("what nobody takes up is a gap, and each task is either answered or a gap", () => {
    const { alignment, plan } = align(UPPER, LOWER);

    expect(alignment.gaps.map(({ from }) => from.title)).toEqual(["培训冰上教练", "制造雪具装备"]);
    expect(alignment.gaps.every(({ scope }) => scope === "covered")).toBe(true);
    const answered = new Set(alignment.links.map(({ from }) => from.taskId));
    const open = new Set(alignment.gaps.map(({ from }) => from.taskId));
    for (const { id } of plan.extraction.tasks) expect(answered.has(id) !== open.has(id)).toBe(true);
  });

  test("a district above the city and a day after the city's contradict", () => {
    const { alignment } = align(UPPER, LOWER);

    expect(alignment.conflicts.map(({ kind, upper, lower }) => [kind, upper, lower])).toEqual([
      ["parts_exceed_whole", "冰雪场馆 ≥30座 (2028)", "冰雪场馆 ≥36座 (2028)"],
      ["deadline_later", "2026-12", "2027-11"],
    ]);
  });

  test("the same place at another value has changed the target, and cannot keep both", () => {
    const changed = UPPER.replace("行动计划（2026", "实施细则（2026").replace("达到30座", "不超过10座");
    const { alignment } = align(UPPER, changed);

    expect(alignment.links.find(({ relation }) => relation === "changes_value")?.from.title).toContain("冰雪场馆");
    expect(alignment.conflicts.map(({ kind }) => kind)).toContain("target_value");
  });

  test("plans of two cities share words and nothing else", () => {
    const elsewhere = LOWER.replace(HEAD, "砾川市滑雪产业工作方案\n\n为发展冰雪产业，制定本方案。\n").replaceAll(
      /鹤鸣区?岭?|松花/g,
      "砾川",
    );
    const { alignment } = align(UPPER, elsewhere);

    expect(alignment.links.filter(({ certainty }) => certainty === "certain")).toEqual([]);
    expect(alignment.conflicts).toEqual([]);
  });

  test("the prose that every plan uses joins nothing", () => {
    const prose = (words: string) =>
      `云汐市${words}行动计划\n\n一、重点任务\n（一）${words}。加快推进重点领域建设，着力提升发展水平，形成一批标志性成果。（市${words.slice(0, 2)}局负责）\n`;
    const { alignment } = align(prose("陶瓷振兴"), prose("渔港清淤"));

    expect(alignment.links.filter(({ relation }) => relation === "carries_out")).toEqual([]);
  });

  test("a plan beside itself is its own text throughout, without gap or conflict", () => {
    const { alignment } = align(UPPER, UPPER);

    expect(alignment.gaps).toEqual([]);
    expect(alignment.conflicts).toEqual([]);
  });

  test("the same two plans always give the same answer, and nothing gives nothing", () => {
    expect(align(UPPER, LOWER).alignment).toEqual(align(UPPER, LOWER).alignment);
    expect(align("", "").alignment).toEqual({ links: [], gaps: [], conflicts: [] });
    expect(align(UPPER, "").alignment.links).toEqual([]);
  });

  test("the printed object has the keys of the export and spans inside its own texts", () => {
    const upper = planOf(UPPER);
    const lower = planOf(LOWER);
    const presented = presentAlignment(alignPlans(upper, lower), upper, lower);

    expect(Object.keys(presented)).toEqual(["upper", "lower", "links", "gaps", "conflicts"]);
    expect(presented.upper.text).toBe(UPPER);
    for (const link of presented.links) {
      expect(Object.keys(link)).toEqual(["from", "to", "relation", "certainty", "reason"]);
      expect(link.reason).not.toBe("");
      expect(quote(presented.upper.text, link.from.span).length).toBeGreaterThan(0);
      expect(quote(presented.lower.text, link.to.span).length).toBeGreaterThan(0);
    }
  });
});

function align(
  above: string,
  below: string,
): { upper: string; lower: string; plan: AlignedPlan; alignment: Alignment } {
  const upper = planOf(above);
  const lower = planOf(below);
  return { upper: above, lower: below, plan: upper, alignment: alignPlans(upper, lower) };
}

function planOf(text: string): AlignedPlan {
  const content = contentFromPlainText(text);
  return { content, extraction: readPlan(content) };
}
