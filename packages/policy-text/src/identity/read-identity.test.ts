import { describe, expect, test } from "vitest";
import { contentFromPlainText } from "../content/plain-text/content-from-plain-text.ts";
import { buildOutline } from "../structure/build-outline.ts";
import { readIdentity } from "./read-identity.ts";

function identify(text: string) {
  return readIdentity(buildOutline(contentFromPlainText(text)));
}

const BODY = "\n\n一、总体要求\n到2027年，产业规模达到300亿元。\n";

describe("a notice with its annex", () => {
  const read = identify(
    `云台市人民政府办公室关于印发云台市
低空经济高质量发展三年行动
计划（2025—2027年）的通知
云政办发〔2025〕14号
各县（区）人民政府，市各有关单位：
《云台市低空经济高质量发展三年行动计划（2025—2027年）》已经市政府同意，现印发给你们，请认真组织实施。

云台市人民政府办公室
2025年3月18日
（此件公开发布）

云台市低空经济高质量发展
三年行动计划（2025—2027年）${BODY}云台市人民政府办公室 2025年3月20日印发`,
  );

  test("is named by the plan, its wrapped lines joined", () =>
    expect(read.title).toBe("云台市低空经济高质量发展三年行动计划（2025—2027年）"));
  test("keeps number, authority and the day of issue apart from the day of print", () =>
    expect(read).toMatchObject({
      documentNumber: "云政办发〔2025〕14号",
      issuingAuthority: "云台市人民政府办公室",
      issuedOn: "2025-03-18",
      period: { from: "2025", to: "2027" },
    }));
});

test("a lost bracket is kept as written", () => {
  const read = identify(
    `望潮区人民政府办公室关于印发\n望潮区算力发展行动计划(2023-2025)的通知\n望政办发〔202318${BODY}`,
  );
  expect(read.documentNumber).toBe("望政办发〔202318");
  expect(read.title).toBe("望潮区人民政府办公室关于印发望潮区算力发展行动计划(2023-2025)的通知");
  expect(read.period).toEqual({ from: "2023", to: "2025" });
});

test.each([
  ["2024年云台市数字经济工作要点", "2024", "2024"],
  ["云台市“十四五”数字经济发展规划", "2021", "2025"],
  ["云台市国民经济和社会发展第十五个五年规划纲要", "2026", "2030"],
  ["云台市机器人产业行动方案（2024年—2026年）", "2024", "2026"],
])("the period of %s", (title, from, to) => {
  const read = identify(title + BODY);
  expect(read.title).toBe(title);
  expect(read.period).toEqual({ from, to });
});

test("a stated period goes before the title's", () => {
  const read = identify(
    `云台市智造行动计划（2022年）\n为加快转型，制定本计划。实施期限为2022年7月至2024年6月。${BODY}`,
  );
  expect(read.period).toEqual({ from: "2022-07", to: "2024-06" });
});

test("a page's furniture gives neither title nor date", () => {
  const read = identify(
    `云台市工业和信息化局\ngxj.example.cn\n发布日期:2025-04-01   浏览量:18\n云台市新材料产业实施方案${BODY}`,
  );
  expect(read.title).toBe("云台市新材料产业实施方案");
  expect(read.issuedOn).toBeNull();
});

test("what is not said stays open", () => {
  const read = identify("会议纪要内容如下。\n请各单位落实。");
  expect(read).toMatchObject({
    title: null,
    documentNumber: null,
    issuingAuthority: null,
    issuedOn: null,
    period: null,
  });
});

test.each([
  ["below the text", "\n云台市人民政府\n2025年9月28日\n（此件公开发布）\n", "2025-09-28"],
  ["below a list of attachments", "\n附件：1.任务分工表\n2.指标表\n\n云台市人民政府\n2025年9月28日\n", "2025-09-28"],
  ["above a day of print, which is no day of issue", "\n云台市人民政府\n2025年9月28日印发\n", null],
])("the signature %s names who issued the paper", (_, signature, issuedOn) => {
  const read = identify(`云台市低空经济实施意见${BODY}二、组织实施\n各部门抓好落实。${signature}`);

  expect(read).toMatchObject({ issuingAuthority: "云台市人民政府", issuedOn });
});

test("the gazette that prints a plan is no part of its title", () =>
  expect(identify(`云台市人民政府公报2025年第2期\n云台市低空经济实施方案${BODY}`).title).toBe(
    "云台市低空经济实施方案",
  ));

test("two bodies that sign together are both named", () =>
  expect(
    identify(
      `关于深化数据改革的实施方案的通知\n各县区：\n现将方案印发给你们，请认真组织实施。\n\n中共云台市委办公室\n云台市人民政府办公室\n2026年1月19日\n\n关于深化数据改革的实施方案${BODY}`,
    ).issuingAuthority,
  ).toBe("中共云台市委办公室 云台市人民政府办公室"));

test("the bodies above a title that begins with 关于 issue it", () =>
  expect(identify(`中共云台市委　云台市人民政府\n关于推进制造业转型的意见${BODY}`).issuingAuthority).toBe(
    "中共云台市委 云台市人民政府",
  ));
