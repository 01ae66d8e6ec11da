import type { Paragraph } from "@zhigang/policy-text";
import { describe, expect, test } from "vitest";
import { aDocx, level, list, numbered, p } from "./docx.fixtures.ts";
import type { DocxParts } from "./docx.fixtures.ts";
import { docxReader } from "./docx-reader.ts";
import { formatNumber } from "../number-formats.ts";

function labelsOf(parts: DocxParts): (string | undefined)[] {
  const { content } = docxReader.read(aDocx(parts), { fileName: "方案.docx" });
  return content.blocks.filter((block): block is Paragraph => block.kind === "paragraph").map((block) => block.label);
}

const OUTLINE = [
  level(0, "chineseCounting", "%1、"),
  level(1, "chineseCountingThousand", "（%2）"),
  level(2, "decimal", "%3."),
] as const;

describe("自动编号", () => {
  test("an outline counts as Word shows it, and lower levels begin anew", () => {
    const body = [0, 1, 1, 2, 0, 1, 2, 2].map((depth, index) => numbered(`第${index}段`, 1, depth)).join("");

    expect(labelsOf({ body, numbering: list(1, ...OUTLINE) })).toEqual([
      "一、",
      "（一）",
      "（二）",
      "1.",
      "二、",
      "（一）",
      "1.",
      "2.",
    ]);
  });

  test("lvlRestart 0 lets a level run on through all parts", () => {
    const running = [OUTLINE[0], level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')];
    const body = [0, 1, 1, 0, 1].map((depth) => numbered("任务", 1, depth)).join("");

    expect(labelsOf({ body, numbering: list(1, ...running) })).toEqual(["一、", "1.", "2.", "二、", "3."]);
  });

  test("lvlRestart 1 restarts after the first level only", () => {
    const levels = [OUTLINE[0], OUTLINE[1], level(2, "decimal", "%3.", '<w:lvlRestart w:val="1"/>')];
    const body = [0, 1, 2, 1, 2, 0, 2].map((depth) => numbered("任务", 1, depth)).join("");

    expect(labelsOf({ body, numbering: list(1, ...levels) })).toEqual([
      "一、",
      "（一）",
      "1.",
      "（二）",
      "2.",
      "二、",
      "1.",
    ]);
  });

  test("isLgl shows Chinese parents as Arabic numbers", () => {
    const levels = [level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2", "<w:isLgl/>")];
    const body = [0, 0, 1, 1].map((depth) => numbered("内容", 1, depth)).join("");

    expect(labelsOf({ body, numbering: list(1, ...levels) })).toEqual(["第一章", "第二章", "2.1", "2.2"]);
  });

  test("a second list with a start override begins anew; without one it goes on counting", () => {
    const numbering =
      list(1, level(0, "decimal", "%1.")) +
      '<w:num w:numId="7"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>' +
      '<w:num w:numId="8"><w:abstractNumId w:val="1"/></w:num>';
    const body = [1, 1, 7, 7, 8].map((id) => numbered("事项", id)).join("");

    expect(labelsOf({ body, numbering })).toEqual(["1.", "2.", "5.", "6.", "7."]);
  });

  test("a style carries its list, its level follows from the style, and numId 0 takes the number away", () => {
    const numbering = list(
      3,
      level(0, "chineseCounting", "%1、", '<w:pStyle w:val="h1"/>'),
      level(1, "decimal", "%2．", '<w:pStyle w:val="h2"/>'),
    );
    const style = (id: string, base: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${base}<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>`;
    const body =
      p("总体要求", '<w:pStyle w:val="h1"/>') +
      p("建设平台", '<w:pStyle w:val="h2"/>') +
      p("培育企业", '<w:pStyle w:val="mine"/>') +
      p("无编号", '<w:pStyle w:val="h2"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const styles =
      style("h1", "") +
      style("h2", "") +
      '<w:style w:type="paragraph" w:styleId="mine"><w:name w:val="我的"/><w:basedOn w:val="h2"/></w:style>';

    expect(labelsOf({ body, numbering, styles })).toEqual(["一、", "1．", "2．", undefined]);
  });

  test("a list kept in a numbering style is found through its link", () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="公文编号"/></w:abstractNum>' +
      '<w:num w:numId="5"><w:abstractNumId w:val="9"/></w:num>' +
      list(2, level(0, "ideographTraditional", "%1、"));
    const styles =
      '<w:style w:type="numbering" w:styleId="公文编号"><w:name w:val="公文编号"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';

    expect(labelsOf({ body: numbered("a", 5) + numbered("b", 5), numbering, styles })).toEqual(["甲、", "乙、"]);
  });

  test("ornament bullets give no label, dash bullets do", () => {
    const numbering = list(1, level(0, "bullet", "\uf06c")) + list(2, level(0, "bullet", "——"));

    expect(labelsOf({ body: numbered("点", 1) + numbered("目标", 2), numbering })).toEqual([undefined, "——"]);
  });

  test.each([
    [10, "chineseCounting", "十"],
    [21, "chineseCountingThousand", "二十一"],
    [105, "chineseCountingThousand", "一百零五"],
    [12, "ideographDigital", "一二"],
    [12, "decimalFullWidth", "１２"],
    [3, "decimalEnclosedCircle", "③"],
    [21, "decimalEnclosedCircle", "㉑"],
    [4, "upperRoman", "IV"],
    [9, "lowerRoman", "ix"],
    [27, "upperLetter", "AA"],
    [28, "lowerLetter", "bb"],
    [7, "decimalZero", "07"],
    [3, "chineseLegalSimplified", "叁"],
    [2, "ideographEnclosedCircle", "㊁"],
    [5, "decimalEnclosedParen", "⑸"],
    [1000, "chineseCountingThousand", "一千"],
    [1010, "chineseCountingThousand", "一千零一十"],
  ])("%i in %s is %s", (value, format, shown) => {
    expect(formatNumber(value, format)).toBe(shown);
  });
});
