import fc from "fast-check";
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { aZip } from "./archive/zip.fixtures.ts";
import { cpuMilliseconds } from "./cpu-time.fixtures.ts";
import { aDocx, level, list, numbered, p, r, tc, tr } from "./docx/docx.fixtures.ts";
import { ReadRefusal, proposeColumnMapping } from "./index.ts";
import { readNow } from "./read-now.fixtures.ts";
import { anXlsx, text } from "./xlsx/xlsx.fixtures.ts";

const SEED = 20261121;
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const DOCX = aDocx({
  body:
    numbered("总体要求", 1) +
    numbered("建设平台。（市科技局牵头）", 1, 1) +
    `<w:tbl>${tr(tc("序号"), tc("任务", '<w:gridSpan w:val="2"/>'))}${tr(tc("1", "<w:vMerge/>"), tc("甲"), tc("乙"))}</w:tbl>` +
    `<w:p><w:ins>${r("增")}</w:ins><w:del>${r("删")}</w:del>${r("隐", "<w:vanish/>")}</w:p>${p("终")}`,
  numbering: list(1, level(0, "chineseCounting", "%1、"), level(1, "decimal", "%1.%2")),
  styles: '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>',
});
const XLSX = anXlsx({
  sheets: [
    {
      rows: `<row r="1">${text("A1", "序号")}${text("B1", "任务")}</row><row r="2"><c r="A2" s="1"><v>46000</v></c><c r="B2" t="s"><v>0</v></c></row>`,
      merges: ["A1:B1"],
    },
  ],
  strings: ["<si><t>建设平台</t></si>"],
  formats: ["yyyy/m/d"],
});
const HTML = Buffer.from(
  "<!DOCTYPE html><html><body><div id=zoom><h2>总体要求</h2><ol><li>甲<li>乙</ol><table><tr><td rowspan=2>一<td colspan=2>二<tr><td>三</table><p align=center>市科技局牵头</div></body></html>",
);
const CSV = Buffer.from('序号,任务,单位\n1,"建设,平台",市科技局\n');
const TXT = Buffer.from("\ufeff一、总体要求\r\n建设平台。（市科技局牵头）\r\n", "utf16le");

/** Whatever the bytes, the answer is a reading whose spans hold, or a refusal with a reason. */
function readOrRefuse(bytes: Uint8Array, fileName: string): void {
  try {
    const { content, tables } = readNow(bytes, fileName);
    for (const block of content.blocks) expect(block.span[1]).toBeLessThanOrEqual(content.text.length);
    if (tables) proposeColumnMapping(content, tables);
  } catch (error) {
    if (!(error instanceof ReadRefusal)) throw error;
  }
}

function mutate(bytes: Uint8Array, edits: readonly (readonly [number, number, number])[]): Uint8Array {
  let mutated = Buffer.from(bytes);
  for (const [at, kind, value] of edits) {
    const position = at % Math.max(1, mutated.length);
    if (kind === 0) mutated[position] = value;
    else if (kind === 1)
      mutated = Buffer.concat([
        mutated.subarray(0, position),
        Buffer.alloc(value % 40, value),
        mutated.subarray(position),
      ]);
    else mutated = Buffer.concat([mutated.subarray(0, position), mutated.subarray(position + (value % 40))]);
  }
  return mutated;
}

const edits = fc.array(fc.tuple(fc.nat(100_000), fc.nat(2), fc.nat(255)), { minLength: 1, maxLength: 6 });

describe("变异的文件", () => {
  test.each([
    ["docx", DOCX, "方案.docx", 800],
    ["xlsx", XLSX, "表.xlsx", 800],
    ["html", HTML, "页.html", 800],
    ["csv", CSV, "表.csv", 800],
    ["txt", TXT, "文.txt", 800],
  ] as const)("%s with bytes changed is read or refused, nothing else", (_, bytes, fileName, numRuns) => {
    const before = process.memoryUsage().rss;
    fc.assert(
      fc.property(edits, (list) => readOrRefuse(mutate(bytes, list), fileName)),
      { seed: SEED, numRuns },
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });

  test("a Word document whose markup is shuffled is read or refused", () => {
    const names = [
      "w:p",
      "w:r",
      "w:t",
      "w:tbl",
      "w:tr",
      "w:tc",
      "w:tcPr",
      "w:pPr",
      "w:numPr",
      "w:numId",
      "w:ilvl",
      "w:vMerge",
      "w:gridSpan",
      "w:ins",
      "w:del",
      "w:sdt",
      "w:sdtContent",
      "w:fldChar",
      "w:instrText",
      "w:br",
      "w:sym",
      "w:rPr",
      "w:vanish",
      "w:txbxContent",
      "w:pict",
    ];
    const values = [
      "0",
      "1",
      "-1",
      "99999999999",
      "abc",
      "",
      "restart",
      "begin",
      "end",
      "separate",
      "NaN",
      "1e9",
      "__proto__",
    ];
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom("建设平台", "（市科技局牵头）", ""),
        fc
          .tuple(fc.constantFrom(...names), fc.constantFrom(...values), fc.array(tie("node"), { maxLength: 4 }))
          .map(
            ([name, value, children]) =>
              `<${name} w:val="${value}" w:fldCharType="${value}" w:char="${value}">${children.join("")}</${name}>`,
          ),
      ),
    }));
    const body = fc.array(tree.node, { maxLength: 8 }).map((nodes) => nodes.join(""));

    fc.assert(
      fc.property(body, body, (inside, lists) => {
        const numbering = `<w:abstractNum w:abstractNumId="1">${lists}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/>${lists}</w:num>`;
        readOrRefuse(aDocx({ body: inside, numbering, styles: lists }), "方案.docx");
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  test("a page whose tags are shuffled is read or refused", () => {
    const tag = fc.constantFrom(
      "<table>",
      "</table>",
      "<tr>",
      "<td rowspan=0>",
      "<td colspan=99999>",
      "<td rowspan=-1 colspan=x>",
      "<ol start=-5 reversed>",
      "<li value=99999999999>",
      "<p align=right>",
      "</p>",
      "<div class=TRS_Editor>",
      "</div>",
      "<b>",
      "</b>",
      "<h3>",
      "<br>",
      "<pre>",
      "<svg>",
      "<math><mi>",
      "<template>",
      "<select><option>",
      "<noscript>",
      "<!--",
      "-->",
      "<![CDATA[",
      "<title>",
      "&#0;",
      "&#x110000;",
      "市科技局牵头",
      "\u0000",
      "<a href=x>",
      "<script>",
      "</script>",
      "<body onload=x>",
      "<html>",
      "<frameset>",
    );
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 40 }), (tags) =>
        readOrRefuse(Buffer.from(`<html>${tags.join("")}`), "页.html"),
      ),
      { seed: SEED, numRuns: 800 },
    );
  });

  test("a deflate bomb inside a document is stopped at what it claims", () => {
    const bomb = deflateRawSync(Buffer.alloc(150 * 1024 * 1024, "任务"));
    const bytes = aZip([
      { name: "word/document.xml", data: bomb, method: 0 },
      { name: "word/styles.xml", data: Buffer.alloc(150 * 1024 * 1024, "<w:p/>") },
    ]);
    const time = cpuMilliseconds(() => {
      expect(() => readNow(bytes, "方案.docx")).toThrow("documents.archive_too_large");
    });

    expect(time).toBeLessThan(200);
  });

  test("a document of one endless word, one endless attribute and one endless paragraph ends soon", () => {
    const random = (length: number): string =>
      Array.from({ length }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) % 20_000))).join("");
    const document = (inside: string): Uint8Array =>
      aZip([{ name: "word/document.xml", data: `<w:document ${NAMESPACE}><w:body>${inside}</w:body></w:document>` }]);
    const time = cpuMilliseconds(() => {
      readOrRefuse(document(`<w:p w:x="${random(3_000_000)}">${r(random(3_000_000))}</w:p>`), "方案.docx");
      readOrRefuse(document(`<w:p>${r("任").repeat(100_000)}</w:p>`), "方案.docx");
      readOrRefuse(document(`<w:p>${"<w:r><w:br/></w:r>".repeat(100_000)}${r("任")}</w:p>`), "方案.docx");
      readOrRefuse(document(`<w:p>${`<w:r><w:t>完。</w:t><w:br/></w:r>`.repeat(50_000)}</w:p>`), "方案.docx");
      readOrRefuse(
        document(`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>`.repeat(5_000) + p("终")),
        "方案.docx",
      );
    });

    expect(time).toBeLessThan(10_000);
  });
});
