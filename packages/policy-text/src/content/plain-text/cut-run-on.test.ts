import { describe, expect, test } from "vitest";
import { toReadingForm } from "../reading-form.ts";
import { cutRunOn } from "./cut-run-on.ts";

const LINES = [
  "云台市智慧水务行动方案（2026—2028年）",
  "为加快智慧水务建设，结合我市实际，制定本方案，请各单位认真组织实施，确保各项工作取得实效。",
  "一、总体目标",
  "到2028年，全市建成智慧水厂12座，管网漏损率降到8%以内，水质在线监测覆盖全部乡镇，统一、规范的数据标准基本形成。",
  "二、重点任务",
  "（一）升级水厂设施。",
  "1.改造老旧水厂。更换水泵120台，新增加药设备1.5万套。",
  "责任单位：市水务局、市财政局",
  "2.建设监测网络。布设监测点300个，完成以下工作：1.选点；2.安装。",
  "责任单位：市水务局",
  "（二）提升服务水平。推行线上报装，办理时限压减一半。（市水务局牵头，市数据局配合）",
  "三、保障措施",
  "（三）加强组织领导。建立联席会议制度，每季度调度一次，第一、二季度重点调度工程进度。（市水务局负责）",
];

describe("一段到底", () => {
  test.each([
    ["without a trace", ""],
    ["as blanks", " "],
  ])("headings are found where the line breaks were lost %s", (_, joint) => {
    const text = LINES.join(joint);
    const parts = cutRunOn(toReadingForm(text), [0, text.length]).map((span) => text.slice(...span));

    const labelled = LINES.filter((line) => /^(?:[一二三]、|（[一二三]）|\d\.)/.test(line)).map((line) =>
      line.slice(0, 6),
    );
    expect(
      parts.filter((part) => /^(?:[一二三]、|（[一二三]）|\d\.)/.test(part)).map((part) => part.slice(0, 6)),
    ).toEqual(labelled);
    expect(parts[0]).toBe(LINES[0]);
  });

  test.each([
    ["articles", "第一条  支持攻关。〔市科技局〕第二条  支持平台。〔市发改委〕第三条  支持应用。〔市工信局〕", "第"],
    [
      "tasks by name",
      "第一章 总则任务一：强基1、建设中心建成算力中心。2、打造网络新建基站。第二章 保障任务二：育才1、引才。",
      "任",
    ],
    ["numerals behind any word", "一、推进融合（一）智能制造。培育工厂。二、夯实支撑（二）公共平台。建设平台。", "（"],
  ])("%s open paragraphs too", (_, text, opening) => {
    const long = text + "继续推进各项工作，".repeat(40);
    const parts = cutRunOn(toReadingForm(long), [0, long.length]).map((span) => long.slice(...span));

    const expected = text.split(/(?=第.[条]|任务.：|（.）)/).filter((part) => part.startsWith(opening));
    expect(parts.filter((part) => part.startsWith(opening)).map((part) => part.slice(0, 4))).toEqual(
      expected.filter((part) => !/^第.章/.test(part)).map((part) => part.slice(0, 4)),
    );
  });

  test("a line of owners is set apart from the sentence above it", () => {
    const text = `${LINES.join("")}`;
    const parts = cutRunOn(toReadingForm(text), [0, text.length]).map((span) => text.slice(...span));

    expect(parts.filter((part) => part.startsWith("责任单位：")).map((part) => part.slice(0, 9))).toEqual([
      "责任单位：市水务局",
      "责任单位：市水务局",
    ]);
  });

  test("a paragraph of enumerated steps stays one", () => {
    const text = `（一）升级设施。${"完善制度，".repeat(60)}1.选点。2.安装。3.验收。（市水务局负责）`;

    expect(cutRunOn(toReadingForm(text), [0, text.length])).toEqual([[0, text.length]]);
  });
});
