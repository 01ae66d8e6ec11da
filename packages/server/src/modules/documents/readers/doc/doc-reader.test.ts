import type { Table } from "@zhigang/policy-text";
import { describe, expect, test } from "vitest";
import { ReadRefusal } from "../reader.ts";
import { aCompoundFile, aDoc, IN_TABLE, rowEnd, sprm } from "./doc.fixtures.ts";
import type { DocParagraph, DocParts } from "./doc.fixtures.ts";
import { docReader } from "./doc-reader.ts";

const read = (parts: DocParts) => docReader.read(aDoc(parts), { fileName: "方案.doc" });
const cell = (text: string): DocParagraph => ({ text, mark: "\u0007", properties: [IN_TABLE] });
const row = (edges: readonly number[], flags?: readonly number[]): DocParagraph => ({
  text: "",
  mark: "\u0007",
  properties: rowEnd(edges, flags),
});

function refusalOf(act: () => unknown): ReadRefusal {
  try {
    act();
  } catch (error) {
    if (error instanceof ReadRefusal) return error;
    throw error;
  }
  throw new Error("was accepted");
}

describe("Word 97—2003 文档 (.doc)", () => {
  test("words come out verbatim: curly quotes and dashes, in either width", () => {
    const { content, format } = read({
      body: [
        { text: "建设“城市大脑”——2026—2028年，约占1—2成…" },
        { text: "Plan “A” – B — C…", isCompressed: true },
        { text: "末段" },
      ],
    });
    expect(format).toBe("doc");
    expect(content.text).toBe("建设“城市大脑”——2026—2028年，约占1—2成…\nPlan “A” – B — C…\n末段");
    expect(content.blocks.map(({ place }) => place)).toEqual(
      [1, 2, 3].map((paragraph) => ({ kind: "paragraph", paragraph })),
    );
  });

  test("headings, alignment and bold are kept, many paragraphs over many pages", () => {
    const body = Array.from({ length: 40 }, (_, index) => ({ text: `第${index}段`, style: index === 3 ? 2 : 0 }));
    const { content } = read({
      body: [{ text: "云岭市行动计划", properties: [sprm(0x2461, 1)], characters: [sprm(0x0835, 1)] }, ...body],
    });
    expect(content.blocks).toHaveLength(41);
    expect(content.blocks[0]).toMatchObject({ alignment: "center", bold: [[0, 7]] });
    expect(content.blocks[4]).toMatchObject({ headingLevel: 2 });
    expect(content.blocks[5]).not.toHaveProperty("headingLevel");
  });

  test("a table keeps its rows, its empty cells and its merged ones", () => {
    const edges = [0, 1000, 3000, 5000];
    const { content } = read({
      body: [
        { text: "表前" },
        cell("序号"),
        cell("责任分工"),
        cell(""),
        row(edges, [0, 0x0001, 0x0002]),
        cell("1"),
        cell("市科技局"),
        cell(""),
        row(edges, [0x0060, 0, 0]),
        cell(""),
        cell("市财政局"),
        cell("市统计局"),
        row(edges, [0x0020, 0, 0]),
        cell("合计"),
        cell("两项"),
        row([0, 3000, 5000]),
        { text: "表后" },
      ],
    });
    const table = content.blocks[1] as Table;
    expect([table.rowCount, table.columnCount]).toEqual([4, 3]);
    const cells = table.cells.map((each) => [
      each.row,
      each.column,
      each.rowSpan,
      each.columnSpan,
      content.text.slice(...each.span),
    ]);
    expect(cells).toEqual([
      [0, 0, 1, 1, "序号"],
      [0, 1, 1, 2, "责任分工"],
      [1, 0, 2, 1, "1"],
      [1, 1, 1, 1, "市科技局"],
      [1, 2, 1, 1, ""],
      [2, 1, 1, 1, "市财政局"],
      [2, 2, 1, 1, "市统计局"],
      [3, 0, 1, 2, "合计"],
      [3, 2, 1, 1, "两项"],
    ]);
  });

  test("a field shows its result, a table of contents is left out, notes stand apart", () => {
    const { content, warnings } = read({
      body: [
        { text: "\u0013 TOC \\o \u0014总则 1" },
        { text: "附则 2\u0015" },
        { text: '见\u0013 HYPERLINK "file:///etc/passwd" \u0014附件\u0015。\u0002' },
      ],
      footnotes: [{ text: "\u0002 指规上企业。" }],
    });
    expect(content.text).toBe("见附件。\n指规上企业。");
    expect(content.blocks[1]).toMatchObject({ aside: "footnote" });
    expect(warnings).toContainEqual({ code: "table_of_contents", details: { count: 2 } });
  });

  test("deleted and hidden words are left out, and lost numbers are counted", () => {
    const { content, warnings } = read({
      body: [
        { text: "废止", characters: [sprm(0x0800, 1)] },
        { text: "暗语", characters: [sprm(0x083c, 1)] },
        { text: "建设平台", properties: [sprm(0x460b, 1, 2)] },
      ],
    });
    expect(content.text).toBe("建设平台");
    expect(warnings).toEqual([
      { code: "numbering_lost", details: { count: 1 } },
      { code: "deleted_left_out", details: { count: 2 } },
      { code: "hidden_left_out", details: { count: 2 } },
    ]);
  });
});

describe("坏的 .doc", () => {
  const body = [{ text: "建设平台" }];
  const REASON = "documents.archive_damaged";
  test.each([
    ["is encrypted", { body, flags: 0x0300 }, "documents.encrypted"],
    ["is older than Word 97", { body, version: 0x0065 }, REASON],
    ["has a piece outside the file", { body, spoil: ({ table }) => table.writeUInt32LE(0x3fff_0000, 15) }, REASON],
    [
      "claims more than fits",
      { body, spoil: ({ table }) => table.writeUInt32LE(0x7fff_ffff, 9) },
      "documents.content_too_large",
    ],
    [
      "has its piece table outside",
      { body, spoil: ({ word }) => word.writeUInt32LE(0xffff_fff0, 0x9a + 33 * 8) },
      REASON,
    ],
    ["has a broken page", { body, spoil: ({ word }) => word.fill(0xff, word.length - 512) }, REASON],
    ["says nothing", { body: [{ text: "" }] }, "documents.scanned_or_empty"],
  ] as const satisfies readonly (readonly [string, DocParts, string])[])("one that %s is refused", (_, parts, code) => {
    expect(refusalOf(() => read(parts)).code).toBe(code);
  });

  test("a chain of sectors that runs in a circle ends", () => {
    const bytes = Buffer.from(aDoc({ body }));
    for (let at = 512; at < 1024; at += 4) if (bytes.readUInt32LE(at) < 0xfffffffa) bytes.writeUInt32LE(3, at);
    expect(refusalOf(() => docReader.read(bytes, { fileName: "圈.doc" }))).toBeInstanceOf(ReadRefusal);
  });

  test("a compound file without a document is refused", () => {
    const bytes = aCompoundFile({ WordDocument: Buffer.alloc(5000), "1Table": Buffer.alloc(5000) });
    expect(refusalOf(() => docReader.read(bytes, { fileName: "空.doc" })).code).toBe(REASON);
  });
});
