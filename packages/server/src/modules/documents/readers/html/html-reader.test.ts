import { quote } from "@zhigang/policy-text";
import type { Paragraph, Table } from "@zhigang/policy-text";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { cpuMilliseconds } from "../cpu-time.fixtures.ts";
import { ReadRefusal } from "../index.ts";
import { readNow } from "../read-now.fixtures.ts";
import type { ReadResult } from "../index.ts";

const LONG = "加快推进新型基础设施建设，完善公共服务体系，到2028年建成平台5个。（市科技局牵头，市财政局配合）";

function read(html: string | Uint8Array, fileName = "方案.html"): ReadResult {
  return readNow(typeof html === "string" ? Buffer.from(html) : html, fileName);
}

function texts({ content }: ReadResult): string[] {
  return content.blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? [`${block.aside ? `${block.aside}:` : ""}${block.label ?? ""}${quote(content.text, block.span)}`]
      : [],
  );
}

function paragraphAt({ content }: ReadResult, index: number): Paragraph {
  const block = content.blocks[index];
  if (block?.kind !== "paragraph") throw new Error("no paragraph");
  return block;
}

function tableOf({ content }: ReadResult): Table {
  const table = content.blocks.find((block) => block.kind === "table");
  if (table?.kind !== "table") throw new Error("no table");
  return table;
}

const page = (main: string, around = ""): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>云岭市数字经济行动计划_云岭市人民政府</title></head><body>
   <div class="nav"><a href="/">首页</a> &gt; <a href="/zw">政务公开</a></div>${around}${main}
   <div class="share">分享到：<a>微信</a></div><div class="footer">版权所有：云岭市人民政府 云ICP备00000001号</div></body></html>`;

describe("网页正文", () => {
  test.each([
    '<div class="TRS_Editor">',
    '<div id="zoom">',
    '<div class="pages_content mhide">',
    '<div id="UCAP-CONTENT">',
    '<div class="zwxl">',
  ])("the body in %s is found, and the site around it is left out", (open) => {
    const result = read(page(`<div class="main">${open}<p>一、总体要求</p><p>${LONG}</p></div></div>`));

    expect(texts(result)).toEqual(["一、总体要求", LONG]);
    expect(result.warnings.map(({ code }) => code)).not.toContain("main_content_guessed");
  });

  test.each([
    ["<s>", "</s>"],
    ["<del>", "</del>"],
    ["<strike>", "</strike>"],
    ['<span style="color:red;text-decoration: line-through">', "</span>"],
  ])("words in %s are deleted and stand apart, out of cells too", (open, close) => {
    const struck = (words: string) => `${open}${words}${close}`;
    const rows = [`<tr><th>序号</th><th>重点任务</th><th>牵头单位</th></tr>`];
    for (const n of ["1", "2"]) rows.push(`<tr><td>${n}</td><td>任务${n}</td><td>${struck("旧局")}市数据局</td></tr>`);
    const body = `<p>${LONG}</p><p>建设${struck("三<b>个</b>")}五个平台，${struck("培育")}引进企业。</p><ol><li>${struck("作废的一条")}</li></ol><p>二、末条</p><table>${rows.join("")}</table>`;
    const result = read(page(`<div class="TRS_Editor">${body}</div>`));

    expect(texts(result)).toEqual([
      LONG,
      "建设五个平台，引进企业。",
      "deleted:三个",
      "deleted:培育",
      "deleted:作废的一条",
      "二、末条",
      "deleted:旧局",
      "deleted:旧局",
    ]);
    const cells = tableOf(result).cells.map(({ span }) => quote(result.content.text, span));
    expect(cells.filter((words) => words.includes("局"))).toEqual(["市数据局", "市数据局"]);
    expect(result.warnings).toContainEqual({ code: "struck_out", details: { count: 13 } });
  });

  test("without a mark the densest part is taken, with a warning", () => {
    const links = Array.from(
      { length: 30 },
      (_, index) => `<li><a href="#">要闻第${index}条：全市召开工作会议部署重点任务</a></li>`,
    ).join("");
    const result = read(
      page(`<div><ul>${links}</ul></div><div><div><p>一、总体要求</p><p>${LONG}</p><p>${LONG}</p></div></div>`),
    );

    expect(texts(result)).toEqual(["一、总体要求", LONG, LONG]);
    expect(result.warnings).toContainEqual({ code: "main_content_guessed", details: {} });
  });

  test("a page of old, laid out in tables, gives its document and its data table", () => {
    const menu = Array.from({ length: 12 }, (_, index) => `<tr><td><a href="#">栏目${index}</a></td></tr>`).join("");
    const data =
      "<table border=1><tr><td>序号</td><td>任务</td><td>牵头单位</td></tr><tr><td>1</td><td>建设平台</td><td>市科技局</td></tr></table>";
    const article = `<font size=4><b>云岭市数字经济行动计划</b></font><br><br>　　一、总体要求<br>　　${LONG}<br>　　${LONG}<br>${data}`;
    const html = `<html><body><table width=960><tr><td colspan=2>云岭市政府网</td></tr><tr><td width=180><table>${menu}</table></td>
      <td><table><tr><td align=center>${article}</td></tr></table></td></tr><tr><td colspan=2>版权所有</td></tr></table></body></html>`;
    const result = read(html);

    expect(texts(result)).toEqual(["云岭市数字经济行动计划", "一、总体要求", LONG, LONG]);
    expect(tableOf(result)).toMatchObject({ rowCount: 2, columnCount: 3 });
  });

  test("a page of divisions without names gives its document", () => {
    const aside = Array.from(
      { length: 8 },
      (_, index) => `<div><a href="#">热点要闻${index}</a><span>2026-03-0${index}</span></div>`,
    ).join("");
    const html = `<html><head><title>数字经济行动计划 - 云岭市</title></head><body><div><div><a>首页</a><a>机构</a></div><div><div><div><h1>云岭市数字经济行动计划</h1>
      <div>发布时间：2026-03-01 来源：市政府办</div><div><div>一、总体要求</div><div>${LONG}</div><div>${LONG}</div></div></div></div><div>${aside}</div></div></div></body></html>`;

    expect(texts(read(html)).filter((text) => !text.startsWith("header:"))).toEqual([
      "云岭市数字经济行动计划",
      "一、总体要求",
      LONG,
      LONG,
    ]);
  });

  test("the title outside the body comes first; one that the body repeats does not", () => {
    const title = '<h1 class="title">云岭市数字经济行动计划</h1>';

    expect(texts(read(page(`<div class="TRS_Editor"><p>${LONG}</p></div>`, title)))[0]).toBe("云岭市数字经济行动计划");
    expect(
      texts(read(page(`<div class="TRS_Editor"><p>云岭市数字经济<br>行动计划</p><p>${LONG}</p></div>`, title))),
    ).toEqual(["云岭市数字经济", "行动计划", LONG]);
  });

  test("the 索引号 box stands aside, lines of furniture inside the body fall away", () => {
    const box = "<table><tr><td>索引号</td><td>001</td></tr><tr><td>成文日期</td><td>2026年3月1日</td></tr></table>";
    const result = read(
      page(
        `<div id="zoom"><p>来源：云岭市政府办</p><p>${LONG}</p><p>【打印】【关闭】</p><p>上一篇：某通知</p></div>`,
        box,
      ),
    );

    expect(tableOf(result).aside).toBe("header");
    expect(texts(result)).toEqual(["header:来源：云岭市政府办", LONG]);
  });

  test.each([
    "关闭落后产能，淘汰落后设备。",
    "分享改革经验，推广典型做法。",
    "相关政策由市财政局落实。",
    "下一步工作安排",
    "位置服务产业培育",
    "打印设备产业",
  ])("a short line of the document that begins like a button stays: %s", (line) => {
    expect(texts(read(page(`<div id="zoom"><p>${LONG}</p><p>${line}</p></div>`)))).toEqual([LONG, line]);
  });

  test.each([
    "【字体：大 中 小】",
    "打印本页 关闭窗口",
    "分享到：",
    "扫一扫在手机打开当前页",
    "您当前的位置：首页 > 政务公开",
    "上一篇：某通知",
    "相关链接：",
    "浏览次数：12次",
  ])("a line of the site falls away: %s", (line) => {
    expect(texts(read(page(`<div id="zoom"><p>${line}</p><p>${LONG}</p><p>${line}</p></div>`)))).toEqual([LONG]);
  });

  test("headings, lists, breaks, bold and alignment are kept; source line breaks are not text", () => {
    const html = `<div id="zoom"><h2>总体<br>目标</h2><ol start="3"><li>平台建设</li><li>企业培育</li></ol>
      <ol style="list-style-type: cjk-ideographic"><li>甲</li></ol>
      <p align="center"><b>系统布局。</b>加快
      推进 5G
      network</p><div>第一行。<br/>第二行</div><pre>一\n二</pre><p style="display:none">暗文</p></div>`;
    const result = read(page(html));

    expect(texts(result)).toEqual([
      "总体\n目标",
      "3.平台建设",
      "4.企业培育",
      "一、甲",
      "系统布局。加快推进 5G network",
      "第一行。",
      "第二行",
      "一",
      "二",
    ]);
    expect(result.content.blocks[0]).toMatchObject({ headingLevel: 2 });
    expect(result.content.blocks[4]).toMatchObject({ alignment: "center", place: { kind: "element" } });
    const [bold = [0, 0] as const] = paragraphAt(result, 4).bold ?? [];
    expect(quote(result.content.text, bold)).toBe("系统布局。");
    expect(result.warnings).toContainEqual({ code: "hidden_text", details: { count: 1 } });
  });
});

describe("网页表格", () => {
  test("row and column spans make the grid, spans without measure are cut", () => {
    const html = `<div id="zoom"><p>${LONG}</p><table><caption>任务分工表</caption><tr><th>序号</th><th>任务</th><th colspan="9000">责任</th></tr>
      <tr><td>1</td><td rowspan="0">创新行动</td><td>市科技局<br>市财政局</td></tr><tr><td>2</td><td>市工信局</td></tr></table></div>`;
    const result = read(page(html));
    const table = tableOf(result);

    expect(table.rowCount).toBe(3);
    expect(
      table.cells.map(
        ({ row, column, rowSpan, span }) => `${row},${column}/${rowSpan} ${quote(result.content.text, span)}`,
      ),
    ).toEqual([
      "0,0/1 序号",
      "0,1/1 任务",
      "0,2/1 责任",
      "1,0/1 1",
      "1,1/2 创新行动",
      "1,2/1 市科技局\n市财政局",
      "2,0/1 2",
      "2,2/1 市工信局",
    ]);
    expect(texts(result)).toContain("任务分工表");
  });

  test("a table that only lays out the page is read as text", () => {
    const inner = "<table><tr><td>序号</td><td>任务</td></tr><tr><td>1</td><td>建设平台</td></tr></table>";
    const result = read(
      page(`<table><tr><td><table><tr><td><p>${LONG}</p>${inner}</td></tr></table></td><td></td></tr></table>`),
    );

    expect(texts(result)).toEqual([LONG]);
    expect(tableOf(result)).toMatchObject({ rowCount: 2, columnCount: 2 });
  });
});

describe("网页编码与恶意网页", () => {
  test("GBK is read by its declaration, and UTF-8 bytes outrank a stale one", () => {
    const html = page(`<div id="zoom"><p>${LONG}</p></div>`);

    expect(texts(read(iconv.encode(html.replace("utf-8", "gb2312"), "gbk")))).toEqual([LONG]);
    expect(texts(read(html.replace("utf-8", "gb2312")))).toEqual([LONG]);
  });

  test.each([
    ["a million open elements", "<div>".repeat(1_000_000)],
    ["nested formatting", "<b><i>".repeat(100_000)],
    ["nested tables", "<table><tr><td>".repeat(50_000)],
    ["a crowd of empty elements", "<i></i>".repeat(600_000)],
  ])("%s is refused, soon", (_, html) => {
    const time = cpuMilliseconds(() => {
      expect(() => read(`<html><body>${html}`)).toThrow(ReadRefusal);
    });

    expect(time).toBeLessThan(5_000);
  });

  test("scripts and styles are no text, a page of pictures is refused as a scan", () => {
    expect(() =>
      read(
        page('<div id="zoom"><img src="1.jpg"><script>var 任务 = 1</script></div>').replace(
          /<title>.*?<\/title>|<div class.*?<\/div>/gs,
          "",
        ),
      ),
    ).toThrow("documents.scanned_or_empty");
  });
});
