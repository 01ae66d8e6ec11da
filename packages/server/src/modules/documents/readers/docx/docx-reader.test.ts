import { quote } from "@zhigang/policy-text";
import type { DocumentContent, Paragraph, Table } from "@zhigang/policy-text";
import { describe, expect, test } from "vitest";
import { cpuMilliseconds } from "../cpu-time.fixtures.ts";
import type { ReadResult } from "../reader.ts";
import { aDocx, p, r, relationship, tc, tr } from "./docx.fixtures.ts";
import type { DocxParts } from "./docx.fixtures.ts";
import { docxReader } from "./docx-reader.ts";

function read(parts: DocxParts): ReadResult {
  return docxReader.read(aDocx(parts), { fileName: "方案.docx" });
}

function paragraphsOf(content: DocumentContent): Paragraph[] {
  return content.blocks.filter((block): block is Paragraph => block.kind === "paragraph");
}

function texts(result: ReadResult): string[] {
  return paragraphsOf(result.content).map(
    (block) => (block.aside ? `${block.aside}:` : "") + quote(result.content.text, block.span),
  );
}

function tableOf({ content }: ReadResult): Table {
  const table = content.blocks.find((block) => block.kind === "table");
  if (table?.kind !== "table") throw new Error("no table");
  return table;
}

function grid(result: ReadResult): string[] {
  return tableOf(result).cells.map(
    ({ row, column, rowSpan, columnSpan, span }) =>
      `${row},${column} ${rowSpan}x${columnSpan} ${quote(result.content.text, span)}`,
  );
}

describe("正文", () => {
  test("headings, alignment and bold come from the paragraph, its style and the styles below it", () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="my"><w:name w:val="公文标题"/><w:basedOn w:val="1"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>';
    const { content } = read({
      styles,
      body:
        p("云岭市行动方案", '<w:pStyle w:val="my"/>') +
        p("总体目标", '<w:outlineLvl w:val="1"/>') +
        `<w:p>${r("系统布局。", "<w:b/>")}${r("统筹推进。")}</w:p>`,
    });

    expect(paragraphsOf(content)).toMatchObject([
      { headingLevel: 1, alignment: "center", bold: [[0, 7]] },
      { headingLevel: 2 },
      { bold: [[13, 18]] },
    ]);
    expect(content.text).toBe("云岭市行动方案\n总体目标\n系统布局。统筹推进。");
  });

  test("tabs, breaks, hyphens and symbols are kept; breaks between sentences end a paragraph", () => {
    const body =
      "<w:p><w:r><w:t>实施期限</w:t><w:tab/><w:t>三年</w:t><w:softHyphen/><w:noBreakHyphen/></w:r>" +
      '<w:r><w:sym w:font="Wingdings" w:char="F0B6"/></w:r></w:p>' +
      "<w:p><w:r><w:t>建成平台。</w:t><w:br/><w:t>二、培育企业</w:t><w:br/><w:t>续行</w:t></w:r></w:p>";

    expect(texts(read({ body }))).toEqual(["实施期限\t三年-☆", "建成平台。", "二、培育企业\n续行"]);
  });

  test("content controls, links, smart tags and equations are read through", () => {
    const body =
      `<w:sdt><w:sdtContent>${p("控件中的段落")}</w:sdtContent></w:sdt>` +
      `<w:p><w:hyperlink>${r("链接")}</w:hyperlink><w:smartTag>${r("标记")}</w:smartTag><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>`;

    expect(texts(read({ body }))).toEqual(["控件中的段落", "链接标记x=1"]);
  });

  test("page numbers and the table of contents are dropped, other fields keep their result", () => {
    const field = (code: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const contents =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
      `${r("一、总体要求……1")}</w:p>${p("二、重点任务……3")}<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    const result = read({
      body: `${contents}<w:p>${r("表")}${field(" SEQ 表 ", r("3"))}${field(" PAGE ", r("17"))}</w:p><w:p><w:fldSimple w:instr=" NUMPAGES ">${r("20")}</w:fldSimple>${r("正文")}</w:p>`,
    });

    expect(texts(result)).toEqual(["表3", "正文"]);
    expect(result.warnings).toContainEqual({ code: "table_of_contents", details: { count: 2 } });
  });

  test("a field that never ends swallows nothing", () => {
    const body =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r></w:p>' +
      p("重点任务");
    const result = read({ body });

    expect(texts(result)).toEqual(["重点任务"]);
    expect(result.warnings).toContainEqual({ code: "broken_fields", details: {} });
  });
});

describe("修订、隐藏文字、文本框、脚注", () => {
  test("tracked changes are read as accepted and counted; a deleted end mark joins two paragraphs", () => {
    const body =
      `<w:p>${r("建设")}<w:del><w:r><w:delText>三</w:delText></w:r></w:del><w:ins>${r("五")}</w:ins>${r("个平台")}</w:p>` +
      `<w:p><w:moveFrom>${r("旧处")}</w:moveFrom><w:moveTo>${r("新处")}</w:moveTo></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r("前半")}</w:p>${p("后半")}`;
    const result = read({ body });

    expect(texts(result)).toEqual(["建设五个平台", "deleted:三", "新处", "前半后半"]);
    expect(result.warnings).toContainEqual({
      code: "tracked_changes",
      details: { insertions: 1, deletions: 1, moves: 1 },
    });
  });

  test.each([
    ["one line", "<w:strike/>", ""],
    ["two lines", "<w:dstrike/>", ""],
    [
      "a character style",
      '<w:rStyle w:val="gone"/>',
      '<w:style w:type="character" w:styleId="gone"><w:rPr><w:strike/></w:rPr></w:style>',
    ],
  ])("words struck through by %s stand aside, each stretch for itself", (_, properties, styles) => {
    const struck = (text: string) => r(text, properties);
    const body =
      `<w:p>${r("建设")}${struck("三")}${struck("个")}${r("五个平台，")}${struck("培育")}${r("引进企业", '<w:strike w:val="0"/>')}</w:p>` +
      `<w:tbl>${tr(tc("任务"), tc(`<w:p>${struck("旧单位")}${r("市数据局")}</w:p>`))}</w:tbl>`;
    const result = read({ body, styles });

    expect(texts(result)).toEqual(["建设五个平台，引进企业", "deleted:三个", "deleted:培育", "deleted:旧单位"]);
    expect(grid(result)).toEqual(["0,0 1x1 任务", "0,1 1x1 市数据局"]);
    expect(result.warnings).toContainEqual({ code: "struck_out", details: { count: 7 } });
  });

  test("hidden text stands aside", () => {
    const result = read({ body: `<w:p>${r("公开")}${r("内部备注", "<w:vanish/>")}${r("部分")}</w:p>` });

    expect(texts(result)).toEqual(["公开部分", "hidden:内部备注"]);
    expect(result.warnings).toContainEqual({ code: "hidden_text", details: { count: 1 } });
  });

  test("a text box is read once although the file holds it twice", () => {
    const box = `<w:txbxContent>${p("专栏1 重点工程")}</w:txbxContent>`;
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r("正文")}</w:p>`;

    expect(texts(read({ body }))).toEqual(["正文", "text_box:专栏1 重点工程"]);
  });

  test("headers, footers, notes and comments follow the body as asides", () => {
    const result = read({
      body: `<w:p>${r("正文")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      header: p("云岭市人民政府"),
      footer: `<w:p><w:fldSimple w:instr="PAGE">${r("1")}</w:fldSimple></w:p>`,
      footnotes: `<w:footnote w:type="separator" w:id="0">${p("——")}</w:footnote><w:footnote w:id="2">${p("规模以上企业。")}</w:footnote>`,
      comments: `<w:comment w:id="1">${p("请核对")}</w:comment>`,
    });

    expect(texts(result)).toEqual(["正文", "footnote:规模以上企业。", "comment:请核对", "header:云岭市人民政府"]);
    expect(result.warnings.map(({ code }) => code)).toEqual(["footnotes", "comments"]);
  });

  test("S-77: a linked file is never opened", () => {
    const result = read({
      body: p("正文"),
      relationships:
        relationship("rId9", "image", "file:///etc/passwd", "External") +
        relationship("rId8", "styles", "../../../etc/passwd"),
    });

    expect(texts(result)).toEqual(["正文"]);
    expect(result.warnings.map(({ code }) => code)).toContain("external_links");
  });
});

describe("任务分工表", () => {
  const merge = (value?: string): string => (value ? `<w:vMerge w:val="${value}"/>` : "<w:vMerge/>");

  test("merged cells belong to their master, and empty cells stay", () => {
    const body = `<w:tbl>${tr(tc("序号"), tc("任务"), tc("责任", '<w:gridSpan w:val="2"/>'))}${tr(tc("1"), tc("创新行动", merge("restart")), tc("市科技局"), tc(""))}${tr(tc("2"), tc("", merge()), tc("市工信局"), tc("各区"))}</w:tbl>`;
    const result = read({ body });

    expect(grid(result)).toEqual([
      "0,0 1x1 序号",
      "0,1 1x1 任务",
      "0,2 1x2 责任",
      "1,0 1x1 1",
      "1,1 2x1 创新行动",
      "1,2 1x1 市科技局",
      "1,3 1x1 ",
      "2,0 1x1 2",
      "2,2 1x1 市工信局",
      "2,3 1x1 各区",
    ]);
    expect(tableOf(result)).toMatchObject({ rowCount: 3, columnCount: 4 });
    expect(tableOf(result).cells[4]?.place).toEqual({ kind: "table_cell", table: 1, row: 2, column: 2 });
  });

  test("numbers that Word counts in a column are labels of their cells", () => {
    const number = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const result = read({ numbering, body: `<w:tbl>${tr(tc(number), tc("甲"))}${tr(tc(number), tc("乙"))}</w:tbl>` });

    expect(tableOf(result).cells.map((cell) => cell.paragraphs[0]?.label)).toEqual(["1", undefined, "2", undefined]);
  });

  test("a tab inside a cell is a blank: tabs stand between cells", () => {
    const cell = "<w:p><w:r><w:t>市科技局</w:t><w:tab/><w:t>市财政局</w:t></w:r></w:p>";
    const result = read({ body: `<w:tbl>${tr(tc(cell), tc("乙"))}</w:tbl>` });

    expect(result.content.text).toBe("市科技局 市财政局\t乙");
  });

  test("a nested table folds into its cell, a deleted row is dropped, shifted rows keep their columns", () => {
    const inner = `<w:tbl>${tr(tc("甲"), tc("乙"))}${tr(tc("丙"), tc(""))}</w:tbl>${p("后")}`;
    const body = `<w:tbl>${tr(tc(inner), tc("右"))}<w:tr><w:trPr><w:del/></w:trPr>${tc("删去的行")}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc("第二列")}</w:tr></w:tbl>`;

    const result = read({ body });
    expect(grid(result)).toEqual(["0,0 1x1 甲　乙\n丙\n后", "0,1 1x1 右", "1,1 1x1 第二列"]);
    expect(texts(result)).toEqual(["deleted:删去的行"]);
  });
});

test("a document of a hundred pages is read in under a second", () => {
  const body = Array.from({ length: 2_000 }, (_, index) =>
    p(`${index}．${"加快推进新型基础设施建设，完善服务体系。".repeat(3)}`),
  ).join("");
  const bytes = aDocx({ body });

  const time = cpuMilliseconds(() => {
    expect(docxReader.read(bytes, { fileName: "长文.docx" }).content.text.length).toBeGreaterThan(100_000);
  });

  expect(time).toBeLessThan(1_000);
});
